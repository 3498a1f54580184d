import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { shortMoment } from '../../../shared/time/format-time';
import type { Round } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

const VERBS = { sign: 'actSign', back: 'actBack', skip: 'actSkip' } as const;

/** Everything that was written in a round, in its order; nothing of it goes away. */
export function RoundLog({ round }: { round: Round }) {
  const t = useWords(writeOffWords);
  const language = useLanguage();
  const acts = round.links
    .flatMap(({ title, attempts }) =>
      attempts.flatMap(({ attempt, acts: own }) => own.map((act) => ({ ...act, title, attempt }))),
    )
    .toSorted((a, b) => a.at.localeCompare(b.at));
  if (acts.length === 0) return null;
  return (
    <details className={styles.log}>
      <summary>{t('log')}</summary>
      <ol className={styles.plain}>
        {acts.map(({ at, kind, title, attempt, opinion, byName, unitName, paperBy, documentNo }) => (
          <li key={`${at}${title}${byName}`}>
            {shortMoment(at, language)} <b>{title}</b> {attempt > 1 && t('attempt', { n: attempt })}{' '}
            {t(VERBS[kind])} · {unitName} {paperBy ? `${paperBy}（${documentNo}）` : byName} · {opinion}
          </li>
        ))}
      </ol>
    </details>
  );
}
