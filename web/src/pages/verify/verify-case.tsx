import { Button } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { CaseNewsStrip } from '../../shared/live/case-news-strip';
import { CopyWords } from '../../shared/live/copy-words';
import { StateBlock } from '../../shared/states/state-block';
import { CASE_STATUSES } from '../../shared/status/status';
import { CheckOutlined } from '@ant-design/icons';
import { useCurrentUser } from '../../app/current-user';
import { UnitWorkLine } from '../../shared/unit-work/unit-work-line';
import { useCase } from '../../shared/case/case-api';
import { CaseHead } from './case-head';
import { readDecision } from './decision-draft';
import { DecisionPanel } from './decision-panel';
import { EarlierRounds } from './earlier-rounds';
import { PhotoDesk } from './photo-desk';
import { ReportText } from './report-text';
import type { Decision } from './use-decision';
import { useOvertaken } from './use-overtaken';
import { verifyWords } from './verify-words';
import styles from './verify.module.css';

interface Props {
  id: string;
  isPhone: boolean;
  onDecided: (decision: Decision, raw: string | null) => void;
  /** Somebody else decided it while it was on show, and nothing of mine would be lost. */
  onOvertaken: (by: string, raw: string | null) => void;
  /** Absent when nothing else waits. */
  onNext: (() => void) | undefined;
}

/** The case on show, and beside it the decision as long as there is one to make. */
export function VerifyCase({ id, isPhone, onDecided, onOvertaken, onNext }: Props) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const query = useCase(id);
  const found = query.data;
  const { id: userId } = useCurrentUser();
  const words = found ? readDecision(userId, found).opinion : '';
  useOvertaken(found, words, onOvertaken);
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
        <CaseNewsStrip caseId={found.id} />
        <CaseHead found={found} />
        <UnitWorkLine caseId={found.id} />
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
            text={words.trim() && t('opinionKept', { opinion: words })}
            actions={
              <>
                <CopyWords words={words} />
                {onNext ? (
                  <Button onClick={onNext}>{t('next')}</Button>
                ) : (
                  <Link to="/verify">{t('backToQueue')}</Link>
                )}
              </>
            }
          />
        </aside>
      )}
    </>
  );
}
