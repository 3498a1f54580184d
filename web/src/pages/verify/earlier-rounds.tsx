import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortMoment } from '../../shared/time/format-time';
import type { CaseDetail, ReportRound } from '../../shared/case/case-api';
import { RemarkAt } from '../../shared/remarks/remark-at';
import { latestRound, useRemarks } from '../../shared/remarks/use-remarks';
import { DiffedText } from '../../shared/text-diff/diffed-text';
import { pinWords } from './pins/pin-words';
import { verifyWords } from './verify-words';
import styles from './report-text.module.css';

const TEXTS = ['finding', 'handling', 'accountability'] as const;
type Name = (typeof TEXTS)[number];

const textOf = (one: ReportRound | undefined, name: Name): string => String(one?.body[name] ?? '');

/** What was reported before and why it came back, with what was taken out and put in since. */
export function EarlierRounds({ found }: { found: CaseDetail }) {
  const t = useWords(verifyWords);
  const [latest, ...earlier] = found.rounds;
  if (earlier.length === 0) {
    return <p className={styles.first}>{t('firstRound')}</p>;
  }
  return (
    <section className={styles.rounds}>
      <h2>{t('rounds')}</h2>
      <LastRemarks found={found} />
      {earlier.map((round, at) => (
        <Round key={round.round} round={round} after={at === 0 ? latest : earlier[at - 1]} open={at === 0} />
      ))}
    </section>
  );
}

function Round({
  round,
  after,
  open,
}: {
  round: ReportRound;
  after: ReportRound | undefined;
  open: boolean;
}) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const decided = {
    name: round.decidedByName ?? '',
    time: round.decidedAt ? shortMoment(round.decidedAt, language) : '',
  };
  const told = TEXTS.filter((name) => textOf(round, name) || textOf(after, name));
  return (
    <details open={open}>
      <summary>
        {t('round', { n: round.round })} {round.submittedByName} {shortMoment(round.submittedAt, language)} →{' '}
        {t(round.decision === 'send-back' ? 'sentBackBy' : 'closedBy', decided)}
        {round.remark && <q>{round.remark}</q>}
      </summary>
      {told.map((name) => {
        const same = textOf(round, name) === textOf(after, name);
        return (
          <p key={name}>
            <b>{t(name)}</b>{' '}
            {same ? (
              <small>{t('unchanged')}</small>
            ) : (
              <DiffedText before={textOf(round, name)} after={textOf(after, name)} />
            )}
          </p>
        );
      })}
    </details>
  );
}

/** What was pinned to the round that came back last, and whether the unit has answered it. */
function LastRemarks({ found }: { found: CaseDetail }) {
  const t = useWords(pinWords);
  const remarks = latestRound(useRemarks(found.id).data ?? []);
  if (remarks.length === 0) return null;
  const done = remarks.filter(({ answeredAt }) => answeredAt !== null).length;
  const places = [...new Set(remarks.map(({ target, key }) => (target === 'evidence' ? 'photos' : key)))];
  return (
    <details>
      <summary>{t('answered', { done, all: remarks.length })}</summary>
      {places.map((place) => (
        <RemarkAt key={place} at={place} caseId={found.id} />
      ))}
    </details>
  );
}
