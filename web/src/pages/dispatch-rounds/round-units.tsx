import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../shared/light/button';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { LightName } from './light-name';
import { LinkSheet } from './link-sheet';
import { roundsWords } from './rounds-words';
import styles from './rounds.module.css';
import { useEndLink, useRemind, type Round, type RoundUnit } from './use-rounds';

/** How each unit stands, and what an officer can do about it. */
export function RoundUnits({ round }: { round: Round }) {
  const t = useWords(roundsWords);
  const isPhone = useIsPhone();
  const heads = ['unit', 'owed', 'answered', 'answeredLate', 'lateOpen', 'mostLate', 'light'] as const;
  const mayAct = round.mayManage && !round.over;
  return (
    <section className={styles.card}>
      <h2>
        {t('units')} {round.units.length}
      </h2>
      {isPhone ? (
        <ul className={styles.cards}>
          {round.units.map((unit) => (
            <li key={unit.id}>
              <p className={styles.line}>
                <b>{unit.name}</b>
                <LightName colour={unit.colour} />
              </p>
              <p>{t('counts', { owed: unit.owed, answered: unit.answered, late: unit.lateOpen })}</p>
              {mayAct && <Verbs round={round} unit={unit} />}
            </li>
          ))}
        </ul>
      ) : (
        <div className={styles.scroll}>
          <PlainTable
            caption={t('units')}
            head={
              <>
                {heads.map((head) => (
                  <th key={head}>{t(head)}</th>
                ))}
                {mayAct && <th>{t('verbs')}</th>}
              </>
            }
          >
            {round.units.map((unit) => (
              <tr key={unit.id} className={styles.num}>
                <td className={styles.strong}>{unit.name}</td>
                <td>{unit.owed}</td>
                <td>{unit.answered}</td>
                <td>{unit.answeredLate}</td>
                <td className={unit.lateOpen > 0 ? styles.strong : ''}>{unit.lateOpen}</td>
                <td>{unit.mostDaysLate > 0 && t('days', { n: unit.mostDaysLate })}</td>
                <td>
                  <LightName colour={unit.colour} />
                </td>
                {mayAct && (
                  <td>
                    <Verbs round={round} unit={unit} />
                  </td>
                )}
              </tr>
            ))}
          </PlainTable>
        </div>
      )}
    </section>
  );
}

function Verbs({ round, unit }: { round: Round; unit: RoundUnit }) {
  const t = useWords(roundsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const [sending, setSending] = useState(false);
  const remind = useRemind(round.id);
  const end = useEndLink();
  const [link] = unit.links;
  const open = unit.owed > unit.answered;
  const isLive = link && !link.usedAt && !link.voidedAt;
  const problem = remind.error ?? end.error;
  const tell = () =>
    remind.mutate(unit.id, { onSuccess: (n) => confirm({ text: t('reminded', { unit: unit.name, n }) }) });
  return (
    <>
      {open && (
        <div className={styles.verbs}>
          <Button aria-label={t('remindOf', { unit: unit.name })} loading={remind.isPending} onClick={tell}>
            {t('remind')}
          </Button>
          <Button aria-label={t('sendLinkOf', { unit: unit.name })} onClick={() => setSending(true)}>
            {t('sendLink')}
          </Button>
          {isLive && (
            <Button
              aria-label={t('endLinkOf', { unit: unit.name })}
              loading={end.isPending}
              onClick={() => end.mutate(link.id, { onSuccess: () => confirm({ text: t('linkEnded') }) })}
            >
              {t('endLink')}
            </Button>
          )}
          <Link
            to={`/dispatch-rounds/form?unit=${unit.id}`}
            aria-label={t('answerForOf', { unit: unit.name })}
          >
            {t('answerFor')}
          </Link>
        </div>
      )}
      {link && <p className={styles.quiet}>{linkWords(link)}</p>}
      {problem && (
        <p className={styles.complaint} role="alert">
          {problem.detail}
        </p>
      )}
      {sending && <LinkSheet round={round} unit={unit} onClose={() => setSending(false)} />}
    </>
  );

  function linkWords({ address, openedAt, usedAt, voidedAt }: RoundUnit['links'][number]): string {
    if (usedAt) return t('linkUsed', { address, time: shortMoment(usedAt, language) });
    if (voidedAt) return t('linkVoid', { address });
    return openedAt
      ? t('linkOpened', { address, time: shortMoment(openedAt, language) })
      : t('linkLive', { address });
  }
}
