import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortMoment } from '../../shared/time/format-time';
import type { CaseDetail, ReportRound } from '../../shared/case/case-api';
import { verifyWords } from './verify-words';
import styles from './report-text.module.css';

const TEXTS = ['finding', 'handling'] as const;

/** What was reported before and why it came back; says which parts were written anew. */
export function EarlierRounds({ found }: { found: CaseDetail }) {
  const t = useWords(verifyWords);
  const [latest, ...earlier] = found.rounds;
  if (earlier.length === 0) {
    return <p className={styles.first}>{t('firstRound')}</p>;
  }
  return (
    <section className={styles.rounds}>
      <h2>{t('rounds')}</h2>
      {earlier.map((round) => (
        <Round key={round.round} round={round} latest={latest} />
      ))}
    </section>
  );
}

function Round({ round, latest }: { round: ReportRound; latest: ReportRound | undefined }) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const textOf = (one: ReportRound | undefined, name: (typeof TEXTS)[number]): string =>
    String(one?.body[name] ?? '');
  const decided = {
    name: round.decidedByName ?? '',
    time: round.decidedAt ? shortMoment(round.decidedAt, language) : '',
  };
  return (
    <details>
      <summary>
        {t('round', { n: round.round })} {round.submittedByName} {shortMoment(round.submittedAt, language)} →{' '}
        {t(round.decision === 'send-back' ? 'sentBackBy' : 'closedBy', decided)}
        {round.remark && <q>{round.remark}</q>}
      </summary>
      {TEXTS.map((name) => (
        <p key={name}>
          <b>{t(name)}</b> {textOf(round, name)}{' '}
          <small>{t(textOf(round, name) === textOf(latest, name) ? 'unchanged' : 'changed')}</small>
        </p>
      ))}
    </details>
  );
}
