import { useWords } from '../../i18n/words';
import { Sheet } from '../../shared/light/sheet';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import styles from './ownership.module.css';
import { ownershipWords } from './ownership-words';
import { useDuties, type Subject } from './use-ownership';

/** Everybody who ever answered for it, the latest first. */
export function HistorySheet({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const t = useWords(ownershipWords);
  const { data } = useDuties(subject);
  return (
    <Sheet open title={t('historyOf', { name: subject.name })} onClose={onClose}>
      {!data && <SkeletonRows rows={3} />}
      {data?.length === 0 && <p className={styles.note}>{t('noHistory')}</p>}
      <ol className={styles.cards}>
        {data?.map(({ id, personName, post, fromOn, untilOn, endReason, endedByName, appointedByName }) => (
          <li key={id}>
            <b>{[personName, post].filter(Boolean).join(' ')}</b>
            <span className={styles.number}>
              {untilOn ? t('span', { from: fromOn, until: untilOn }) : t('from', { day: fromOn })}
            </span>
            <span className={styles.quiet}>
              {[appointedByName, endReason && `${endedByName ?? ''} ${endReason}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
