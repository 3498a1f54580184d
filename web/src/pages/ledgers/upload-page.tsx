import { Link, useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { ledgersWords, STATE_WORDS } from './ledgers-words';
import styles from './ledgers.module.css';
import { OutcomeList } from './outcome-list';
import { UploadDiff } from './upload-diff';
import { rawUrl, useUpload, type Upload } from './use-ledgers';

/** A filled-in sheet, field by field, before it counts. */
export default function UploadPage() {
  const t = useWords(ledgersWords);
  const { id = '', uploadId = '' } = useParams();
  const { data, error, refetch } = useUpload(id, uploadId);
  const back = <Link to={`/ledgers/${id}`}>{t('backToLedger')}</Link>;
  if (error && !data)
    return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} back={back} />;
  if (!data) return <SkeletonRows rows={6} height={64} />;
  return <UploadView key={uploadId} ledgerId={id} upload={data} />;
}

function UploadView({ ledgerId, upload }: { ledgerId: string; upload: Upload }) {
  const t = useWords(ledgersWords);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const { id, issueId, issue, ledgerName, fileName, state, rows, rowsRead, outcomes } = upload;
  const back = `/ledgers/${ledgerId}/issues/${issueId}`;
  const named = t('issue', { year: issue.year, n: issue.number });
  const subtitle = `${ledgerName} · ${named} · ${fileName}`;
  const by = t('uploadedBy', {
    unit: upload.unitName,
    name: upload.uploadedByName,
    time: shortMoment(upload.uploadedAt, language),
  });
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader title={t('uploadTitle')} subtitle={subtitle} onBack={() => void navigate(back)} />
      ) : (
        <PageHeader title={t('uploadTitle')} subtitle={subtitle} tools={<Link to={back}>{named}</Link>} />
      )}
      <p className={styles.standing}>
        <b>{STATE_WORDS[state][language]}</b>
        <span>{by}</span>
        {state === 'open' && (
          <span>{t('rowsRead', { n: rowsRead, changed: rows.length, issue: named })}</span>
        )}
        <a href={rawUrl(ledgerId, id)} download>
          {t('rawFile')}
        </a>
      </p>
      {state === 'open' && rows.length === 0 && (
        <EmptyState news="good" title={t('nothing')} text={t('nothingText')} />
      )}
      {state === 'open' && <UploadDiff ledgerId={ledgerId} upload={upload} />}
      {outcomes.length > 0 && <OutcomeList outcomes={outcomes} />}
    </div>
  );
}
