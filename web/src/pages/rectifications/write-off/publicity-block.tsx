import { useWords } from '../../../i18n/words';
import { Button } from '../../../shared/light/button';
import { PaperLink } from './paper-link';
import { PublicityStrip } from './publicity-strip';
import type { Notice, Objection } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

interface Props {
  taskId: string;
  notice: Notice;
  isRecalled: boolean;
  /** Null where the reader answers nothing. */
  onAnswer: ((objection: Objection) => void) | null;
}

/** A notice that is out: its window, its paper, and what was objected. */
export function PublicityBlock({ taskId, notice, isRecalled, onAnswer }: Props) {
  const t = useWords(writeOffWords);
  const { id, title, place, window, objections } = notice;
  return (
    <div>
      <PublicityStrip window={window} />
      <p className={styles.quiet}>
        {title} · {place} ·{' '}
        <PaperLink
          href={`/api/rectifications/${taskId}/write-off/notices/${id}/document`}
          words={t('print')}
          isRecalled={isRecalled}
        />
      </p>
      <h3>{t('objections')}</h3>
      {objections.length === 0 && <p className={styles.quiet}>{t('noObjection')}</p>}
      <ul className={styles.plain}>
        {objections.map((one) => (
          <li key={one.id}>
            {one.receivedOn} {one.text}{' '}
            {one.outcome ? (
              <span>
                <b>{t(one.outcome)}</b> {one.answer}（{one.answeredByName}）
              </span>
            ) : (
              <>
                <b>{t('unanswered')}</b>{' '}
                {onAnswer && <Button onClick={() => onAnswer(one)}>{t('answer')}</Button>}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
