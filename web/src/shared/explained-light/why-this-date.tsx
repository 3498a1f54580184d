import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useCase } from '../case/case-api';
import { nextDeadline, type Deadline } from '../case/explain';
import { STEP_WORDS } from '../case/explain-words';
import { DeadlineExplanation } from '../explanation-card/deadline-explanation';
import { ErrorState } from '../states/error-state';
import { SkeletonRows } from '../states/skeleton-rows';
import { explainedLightWords } from './explained-light-words';
import styles from './explained-light.module.css';

type Step = Deadline['step'];

/** Asks for the case and explains the deadline that its light shows, or that of one step; read when it is looked at, never before. */
export function WhyThisDate({ caseId: id, step: only }: { caseId: string; step?: Step }) {
  const t = useWords(explainedLightWords);
  const language = useLanguage();
  const found = useCase(id);
  if (found.isError && !found.data)
    return <ErrorState error={found.error} title={t('failed')} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonRows rows={4} height={72} />;
  const shown = found.data.deadlines.filter(({ state }) => state !== 'void');
  const next = nextDeadline(shown, only);
  if (!next) return <p className={styles.quiet}>{t('settled')}</p>;
  const step = STEP_WORDS[next.step][language];
  return (
    <>
      <DeadlineExplanation deadline={next} title={next.limitKind === 'inner' ? t('inner', { step }) : step} />
      {shown.length > 1 && (
        <p className={styles.more}>
          <Link to={`/cases/${id}`}>{t('more', { n: shown.length })}</Link>
        </p>
      )}
    </>
  );
}
