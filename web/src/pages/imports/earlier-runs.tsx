import { Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { importsWords, STATES } from './imports-words';
import { useDiscard, useImportRuns, type ImportSummary } from './use-imports';

const DISCARDABLE: readonly ImportSummary['state'][] = ['reading', 'mapping', 'dry-run', 'failed'];

/** What was imported before, with what became of it; what is not committed may be discarded. */
export function EarlierRuns({ campaignId }: { campaignId: string | null }) {
  const t = useWords(importsWords);
  const language = useLanguage();
  const runs = useImportRuns(campaignId);
  if (runs.isError)
    return <ErrorState error={runs.error} title={t('failed')} onRetry={() => void runs.refetch()} />;
  if (!runs.data) return <SkeletonRows rows={4} />;
  if (runs.data.length === 0) return <EmptyState news="nothing-found" title={t('noEarlier')} />;
  return (
    <PlainTable
      caption={t('earlier')}
      head={
        <>
          {(['file', 'batch', 'state', 'by', 'verbs'] as const).map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </>
      }
    >
      {runs.data.map((run) => (
        <tr key={run.id}>
          <td>
            <Link to={`/imports/${run.id}`}>{run.fileName}</Link>
          </td>
          <td>{run.batchLabel ?? '—'}</td>
          <td>
            {say(STATES[run.state], language, { created: run.counts.created })}
            {run.state === 'dry-run' &&
              run.counts.pending > 0 &&
              ` · ${t('pending', { n: run.counts.pending })}`}
            {run.state === 'failed' && run.problem && `：${run.problem.message}`}
          </td>
          <td>
            {run.createdByName} · {shortMoment(run.createdAt, language)}
          </td>
          <td>{DISCARDABLE.includes(run.state) && <Discard run={run} />}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

function Discard({ run }: { run: ImportSummary }) {
  const t = useWords(importsWords);
  const confirm = useConfirmBar();
  const discard = useDiscard();
  return (
    <Popconfirm
      title={t('discardAsk', { file: run.fileName })}
      okText={t('discard')}
      cancelText={t('keep')}
      onConfirm={() =>
        discard.mutate(run.id, {
          onSuccess: () => confirm({ text: t('discarded', { file: run.fileName }) }),
          onError: ({ detail }) => confirm({ text: detail }),
        })
      }
    >
      <Button size="small" type="link" loading={discard.isPending}>
        {t('discard')}
      </Button>
    </Popconfirm>
  );
}
