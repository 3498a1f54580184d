import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { Tag } from '../../shared/status/tag';
import { longDay, shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { LightName } from './light-name';
import { roundsWords } from './rounds-words';
import styles from './rounds.module.css';
import type { OwedLine, Round } from './use-rounds';

const FILTERS = ['all', 'open', 'late', 'done'] as const;
type Filter = (typeof FILTERS)[number];

const FITS: Record<Filter, (line: OwedLine) => boolean> = {
  all: () => true,
  open: ({ state }) => state === 'open',
  late: ({ daysLate }) => daysLate > 0,
  done: ({ state }) => state === 'answered',
};

/** Each task with what was answered when, or how late it is. */
export function RoundLines({ round }: { round: Round }) {
  const t = useWords(roundsWords);
  const isPhone = useIsPhone();
  const [filter, setFilter] = useState<Filter>(round.lateOpen > 0 ? 'late' : 'all');
  const lines = round.lines.filter(FITS[filter]);
  const unitOf = (line: OwedLine) => round.units.find(({ id }) => id === line.unitId)?.name ?? '';
  return (
    <section className={styles.card} aria-label={t('tasks')}>
      <div className={styles.segments} role="group" aria-label={t('byState')}>
        {FILTERS.map((one) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => setFilter(one)}>
            {t(one)} {round.lines.filter(FITS[one]).length}
          </button>
        ))}
      </div>
      {lines.length === 0 && <p className={styles.history}>{t('noneHere')}</p>}
      {lines.length > 0 &&
        (isPhone ? (
          <ul className={styles.cards}>
            {lines.map((line) => (
              <li key={line.id}>
                <p className={styles.quiet}>{unitOf(line)}</p>
                <TaskName line={line} />
                <div className={styles.line}>
                  <State line={line} />
                  <LightName colour={line.colour} />
                </div>
                <Said line={line} />
              </li>
            ))}
          </ul>
        ) : (
          <div className={styles.scroll}>
            <PlainTable
              caption={t('tasks')}
              head={(['unit', 'task', 'state', 'light', 'said'] as const).map((head) => (
                <th key={head}>{t(head)}</th>
              ))}
            >
              {lines.map((line) => (
                <tr key={line.id}>
                  <td>{unitOf(line)}</td>
                  <td className={styles.title}>
                    <TaskName line={line} />
                  </td>
                  <td>
                    <State line={line} />
                  </td>
                  <td>
                    <LightName colour={line.colour} />
                  </td>
                  <td className={styles.said}>
                    <Said line={line} />
                  </td>
                </tr>
              ))}
            </PlainTable>
          </div>
        ))}
    </section>
  );
}

function TaskName({ line }: { line: OwedLine }) {
  return (
    <p>
      <span className={`${styles.quiet} ${styles.num}`}>{line.number}</span>{' '}
      <Link to={`/rectifications/${line.taskId}`}>{line.title}</Link>
    </p>
  );
}

function State({ line }: { line: OwedLine }) {
  const t = useWords(roundsWords);
  const language = useLanguage();
  const { state, daysLate, daysBehind, answeredAt, answeredByName, byToken } = line;
  return (
    <>
      <p className={styles.line}>
        {state === 'excused' && <Tag look="rest">{t('excused')}</Tag>}
        {state === 'open' && (
          <Tag look={daysLate > 0 ? 'ink' : 'act'}>
            {daysLate > 0 ? t('openLate', { n: daysLate }) : t('open')}
          </Tag>
        )}
        {state === 'answered' && answeredAt && (
          <span>{t('answeredOn', { time: shortMoment(answeredAt, language) })}</span>
        )}
        {state === 'answered' && daysLate > 0 && <Tag look="outline">{t('lateBy', { n: daysLate })}</Tag>}
        {byToken && <Tag>{t('byLink')}</Tag>}
      </p>
      {answeredByName && <p className={styles.quiet}>{answeredByName}</p>}
      {daysBehind > 0 && <p className={styles.quiet}>{t('behind', { n: daysBehind })}</p>}
    </>
  );
}

function Said({ line: { answer } }: { line: OwedLine }) {
  const t = useWords(roundsWords);
  const language = useLanguage();
  if (!answer) return null;
  const { kind, text, reason, obstacle, expectedOn, ticks } = answer;
  const more = [
    ticks.length > 0 && t('ticks', { n: ticks.length }),
    expectedOn && t('expects', { day: longDay(expectedOn, language) }),
    obstacle && t('hard', { text: obstacle }),
  ].filter(Boolean);
  return (
    <>
      <p>{kind === 'progress' ? text : t('noChange', { reason })}</p>
      {more.length > 0 && <p className={styles.quiet}>{more.join(' · ')}</p>}
    </>
  );
}
