import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { ImportRows } from './import-rows';
import styles from './imports.module.css';
import { importsWords, OUTCOMES } from './imports-words';
import { useCommit, useImportRun, type ImportRow, type ImportRun } from './use-imports';

type Outcome = ImportRow['outcome'];
const ORDER = Object.keys(OUTCOMES) as Outcome[];

/** The dry run of one file, row by row, and its commit. */
export default function ImportRunPage() {
  const t = useWords(importsWords);
  const { id = '' } = useParams();
  const run = useImportRun(id);
  if (run.isError)
    return <ErrorState error={run.error} title={t('failed')} onRetry={() => void run.refetch()} />;
  if (!run.data) return <SkeletonRows rows={10} />;
  return <DryRun run={run.data} />;
}

function DryRun({ run }: { run: ImportRun }) {
  const t = useWords(importsWords);
  const language = useLanguage();
  const [only, setOnly] = useState<Outcome | null>(null);
  const count = (outcome: Outcome) => run.rows.filter((row) => row.outcome === outcome).length;
  // What needs a decision comes first, then the order of the file.
  const rows = (only ? run.rows.filter((row) => row.outcome === only) : run.rows).toSorted(
    (a, b) =>
      Number(b.outcome === 'rejected') - Number(a.outcome === 'rejected') || a.rowNumber - b.rowNumber,
  );
  return (
    <>
      <PageHeader title={run.fileName} subtitle={run.batchLabel ?? t('subtitle')} />
      {run.fileNotes.map((note) => (
        <NoticeStrip key={note.code} tone={note.severity === 'rejected' ? 'look' : 'info'}>
          {note.message}
        </NoticeStrip>
      ))}
      <div className={styles.pills} role="group" aria-label={t('filters')}>
        <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
          {t('all')} {run.rows.length}
        </button>
        {ORDER.map((outcome) => (
          <button
            key={outcome}
            type="button"
            aria-pressed={only === outcome}
            onClick={() => setOnly(outcome)}
          >
            <span aria-hidden="true">{OUTCOMES[outcome].sign}</span> {say(OUTCOMES[outcome].words, language)}{' '}
            {count(outcome)}
          </button>
        ))}
      </div>
      <Panel flush>
        <ImportRows run={run} rows={rows} />
        <CommitFoot run={run} />
      </Panel>
    </>
  );
}

/** The verb says how many rows it writes, and why it would not. */
function CommitFoot({ run }: { run: ImportRun }) {
  const t = useWords(importsWords);
  const navigate = useNavigate();
  const commit = useCommit(run.id);
  const { role } = useCurrentUser();
  const { counts } = run;
  const readable = run.fileNotes.every((note) => note.severity !== 'rejected');
  if (run.state === 'committed') {
    return (
      <div className={styles.foot}>
        <p role="status">{t('done', { n: counts.created })}</p>
        <Button onClick={() => void navigate('/imports')}>{t('again')}</Button>
        <Button onClick={() => void navigate('/cases?view=to-dispatch')}>{t('toLedger')}</Button>
        <Button type="primary" onClick={() => void navigate(`/dispatch?campaignId=${run.campaignId}`)}>
          {t('toDispatch')}
        </Button>
      </div>
    );
  }
  const rejected = counts.rejected;
  const why = counts.new === 0 ? t('nothingNew') : rejected > 0 ? t('rejectedNote', { n: rejected }) : '';
  return (
    <div className={styles.foot}>
      <p role={commit.error ? 'alert' : 'status'}>
        {commit.error ? t('refused', { detail: commit.error.detail }) : why}
      </p>
      <Button onClick={() => void navigate('/imports')}>{t('again')}</Button>
      {role !== 'auditor' && counts.new > 0 && readable && (
        <Button type="primary" loading={commit.isPending} onClick={() => commit.mutate(rejected > 0)}>
          {rejected > 0 ? t('commitRest', { rejected, n: counts.new }) : t('commit', { n: counts.new })}
        </Button>
      )}
    </div>
  );
}
