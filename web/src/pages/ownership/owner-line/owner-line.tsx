import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import styles from '../ownership.module.css';
import { useCaseOwners, useTaskOwners, type Owner } from '../use-ownership';
import { ownerWords } from './owner-words';

/** 责任链 of a case: who answers for it, from the leader down to the point beside it. */
export function CaseOwnerLine({ caseId }: { caseId: string }) {
  const { data } = useCaseOwners(caseId);
  return <OwnerLine owners={data ?? []} />;
}

/** The same of a task. */
export function TaskOwnerLine({ taskId }: { taskId: string }) {
  const { data } = useTaskOwners(taskId);
  return <OwnerLine owners={data ?? []} />;
}

function OwnerLine({ owners }: { owners: readonly Owner[] }) {
  const t = useWords(ownerWords);
  const language = useLanguage();
  if (owners.length === 0) return null;
  const word = ({ as, word: own, what, distanceM }: Owner): string => {
    const near = distanceM === null ? null : t('near', { n: distanceM });
    const name = as === 'duty' ? (own ?? '') : t(as);
    return [what, near, name].filter(Boolean).join(' ');
  };
  return (
    <ul className={styles.owners} aria-label={t('title')}>
      {owners.map((one) => (
        <li key={`${one.as} ${one.word} ${one.what}`}>
          {word(one)}{' '}
          {one.names.length > 0 ? (
            <b>{one.names.join(language === 'zh' ? '、' : ', ')}</b>
          ) : (
            <span className={styles.missing}>{t('nobody')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
