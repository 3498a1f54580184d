import { Button } from 'antd';
import { useWords } from '../../i18n/words';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useCurrentUser } from '../../app/current-user';
import { useCase } from '../../shared/case/case-api';
import { CaseOnDesk } from './case-on-desk';
import { readDecision, wordsOf } from './decision-draft';
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

/** The case on show once it is read. */
export function VerifyCase({ id, isPhone, onDecided, onOvertaken, onNext }: Props) {
  const t = useWords(verifyWords);
  const query = useCase(id);
  const found = query.data;
  const { id: userId } = useCurrentUser();
  useOvertaken(found, found ? wordsOf(readDecision(userId, found)) : '', onOvertaken);
  if (found) {
    return (
      <CaseOnDesk
        found={found}
        isPhone={isPhone}
        onNext={onNext}
        onDecided={(decision) => onDecided(decision, found.number.raw)}
      />
    );
  }
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
