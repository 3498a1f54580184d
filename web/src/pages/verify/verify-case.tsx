import { Button } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { StateBlock } from '../../shared/states/state-block';
import { CASE_STATUSES } from '../../shared/status/status';
import { CheckOutlined } from '@ant-design/icons';
import { useCase } from '../../shared/case/case-api';
import { CaseHead } from './case-head';
import { DecisionPanel } from './decision-panel';
import { EarlierRounds } from './earlier-rounds';
import { PhotoDesk } from './photo-desk';
import { ReportText } from './report-text';
import type { Decision } from './use-decision';
import { verifyWords } from './verify-words';
import styles from './verify.module.css';

interface Props {
  id: string;
  isPhone: boolean;
  onDecided: (decision: Decision, raw: string | null) => void;
  /** Absent when nothing else waits. */
  onNext: (() => void) | undefined;
}

/** The case on show, and beside it the decision as long as there is one to make. */
export function VerifyCase({ id, isPhone, onDecided, onNext }: Props) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const query = useCase(id);
  const found = query.data;
  if (!found) {
    return (
      <div className={styles.middle}>
        {query.isPending && <SkeletonRows rows={6} height={90} />}
        {query.isError && (
          <ErrorState
            error={query.error}
            title={t('caseFailed')}
            onRetry={() => void query.refetch()}
            back={onNext && <Button onClick={onNext}>{t('next')}</Button>}
          />
        )}
      </div>
    );
  }
  return (
    <>
      <div className={styles.middle}>
        <CaseHead found={found} />
        <PhotoDesk found={found} stacked={isPhone} />
        <ReportText found={found} />
        <EarlierRounds found={found} />
      </div>
      {found.allowedActions.includes('close') ? (
        // A new version of the same case keeps what the reviewer has filled in.
        <DecisionPanel
          found={found}
          isPhone={isPhone}
          onDecided={(decision) => onDecided(decision, found.number.raw)}
        />
      ) : (
        <aside className={styles.settled}>
          <StateBlock
            icon={<CheckOutlined />}
            title={t('settled', { status: CASE_STATUSES[found.status][language] })}
            actions={
              onNext ? (
                <Button onClick={onNext}>{t('next')}</Button>
              ) : (
                <Link to="/verify">{t('backToQueue')}</Link>
              )
            }
          />
        </aside>
      )}
    </>
  );
}
