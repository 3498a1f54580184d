import { useRef } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { InSlices } from '../../shared/in-slices/in-slices';
import { PhoneHeader } from '../../shared/page/phone-header';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { StateBlock } from '../../shared/states/state-block';
import { CASE_STATUSES } from '../../shared/status/status';
import { LockOutlined } from '@ant-design/icons';
import { useCase } from '../../shared/case/case-api';
import { usePrediction } from '../../shared/outbox/use-outbox';
import { Button } from '../../shared/light/button';
import { ReportForm } from './report-form';
import { reportWords } from './report-words';
import styles from './report.module.css';

export { askCaseAhead as askAhead } from '../../shared/case/case-api';

/** 上报整改: the same page on the phone and, one column wide, at the desk. */
export default function ReportPage() {
  const t = useWords(reportWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const query = useCase(id);
  // As it will be once my other presses are through: signed here, it can be reported at once.
  const predict = usePrediction('report');
  const found = query.data && predict(query.data);

  // Once it stood open with my words in it, nobody else's move closes it.
  const opened = useRef<string | null>(null);
  const possible = found?.allowedActions.includes('report') ?? false;
  if (found && possible) opened.current = found.id;
  const header = <PhoneHeader title={t('title')} onBack={() => void navigate(-1)} />;
  const waiting = (
    <div className={styles.page}>
      {header}
      <SkeletonRows rows={5} height={120} />
    </div>
  );
  if (query.isPending) return waiting;
  if (found && opened.current === found.id)
    return (
      <InSlices key={found.id} meanwhile={waiting}>
        <ReportForm found={found} />
      </InSlices>
    );
  return (
    <div className={styles.page}>
      {header}
      {query.isError && (
        <ErrorState
          error={query.error}
          title={t('failed')}
          onRetry={() => void query.refetch()}
          back={<Link to="/cases">{t('back')}</Link>}
        />
      )}
      {found && (
        <StateBlock
          icon={<LockOutlined />}
          title={t('notYours')}
          text={t('notYoursText', { status: CASE_STATUSES[found.status][language] })}
          actions={<Button onClick={() => void navigate(`/cases/${id}`)}>{t('openCase')}</Button>}
        />
      )}
    </div>
  );
}
