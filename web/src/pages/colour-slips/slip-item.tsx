import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortNumber } from '../../shared/case/short-number';
import { PaperDay } from '../../shared/paper-day/paper-day';
import { Tag } from '../../shared/status/tag';
import { longDay, shortMoment } from '../../shared/time/format-time';
import { ColourName } from './colour-name';
import { colourSlipsWords, SLIP_STATE_WORDS } from './colour-slips-words';
import styles from './colour-slips.module.css';
import { SlipVerbs } from './slip-verbs';
import type { ColourSlip } from './use-colour-slips';

/** One slip with all that is to be known of it. */
export function SlipItem({ slip, as: As = 'li' }: { slip: ColourSlip; as?: 'li' | 'article' }) {
  const t = useWords(colourSlipsWords);
  const language = useLanguage();
  const { number, colour, unit, state, points, receiptLate, receiptDueOn, reason, rule, cases, tasks } = slip;
  const looks = { issued: 'act', received: 'rest', withdrawn: 'dashed' } as const;
  return (
    <As className={styles.item}>
      <p className={styles.line}>
        <ColourName colour={colour} />
        <Link className={styles.number} to={`/colour-slips/${slip.id}`} aria-label={t('open', { number })}>
          {number}
        </Link>
        <b>{unit.name}</b>
        <Tag look={looks[state]}>{SLIP_STATE_WORDS[state][language]}</Tag>
        {receiptLate && <Tag look="ink">{t('late')}</Tag>}
        <span className={styles.plain}>
          {state === 'issued' && (
            <>
              <PaperDay from={slip.issuedOn} until={receiptDueOn} late={receiptLate}>
                {t('receiptBy', { day: longDay(receiptDueOn, language) })}
              </PaperDay>
              {' · '}
            </>
          )}
          {points > 0 ? t('points', { n: points }) : t('noPoints')}
        </span>
      </p>
      <dl className={styles.words}>
        <dt>{t('reason')}</dt>
        <dd>{reason}</dd>
        <dt>{t('rule')}</dt>
        <dd>{rule ?? t('byHand')}</dd>
        <dt>{tasks.length > 0 ? t('tasks', { n: tasks.length }) : t('cases', { n: cases.length })}</dt>
        <dd>
          <ul className={styles.cases}>
            {cases.map((one) => (
              <li key={one.id}>
                <Link to={`/cases/${one.id}`}>{one.title}</Link>
                <span className={styles.plain}>
                  {[shortNumber(one.number), one.why].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
            {tasks.map((one) => (
              <li key={one.id}>
                <Link to={`/rectifications/${one.id}`}>{one.title}</Link>
                <span className={styles.plain}>{[one.number, one.why].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </dd>
        {slip.receipt && (
          <>
            <dt>{t('receipt')}</dt>
            <dd>{slip.receipt}</dd>
          </>
        )}
      </dl>
      <p className={styles.hint}>{traces(slip).join(' · ')}</p>
      <SlipVerbs slip={slip} />
    </As>
  );

  function traces(one: ColourSlip): string[] {
    const { receivedAt, withdrawnAt } = one;
    return [
      t('issuedBy', { name: one.issuedByName, day: longDay(one.issuedOn, language) }),
      ...(receivedAt
        ? [t('receivedBy', { name: one.receivedByName ?? '', time: shortMoment(receivedAt, language) })]
        : []),
      ...(withdrawnAt
        ? [
            t('withdrawnBy', {
              name: one.withdrawnByName ?? '',
              time: shortMoment(withdrawnAt, language),
              why: one.withdrawnWhy ?? '',
            }),
          ]
        : []),
    ];
  }
}
