import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { shortNumber } from '../../shared/case/short-number';
import { dueTimeOf, shortDay } from '../../shared/time/format-time';
import { calendarWords } from './calendar-words';
import type { Preview } from './use-calendar';
import styles from './calendar.module.css';

/** The sentence of the counts, how many per unit, and each deadline that moves. */
export function EffectTable({ effect }: { effect: Preview }) {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const { counts, units, deadlines, publish } = effect;
  const comma = language === 'zh' ? '，' : ', ';
  const sums = [
    counts.moves > 0 ? t('moves', { n: counts.moves }) : t('movesNone'),
    counts.held > 0 && t('held', { n: counts.held }),
    counts.confirmed > 0 && t('confirmed', { n: counts.confirmed }),
    counts.restated > 0 && t('restated', { n: counts.restated }),
  ].filter(Boolean);
  const moving = deadlines.filter(({ outcome }) => outcome === 'moves');
  const dueWords = (at: string) => {
    const { day, time } = dueTimeOf(at);
    return `${day.slice(0, 4)}-${day.slice(5)} ${time}`;
  };
  return (
    <>
      <p role="status">
        <b>{sums.join(comma)}</b>
        {units.length > 0 && (
          <>
            {language === 'zh' ? '：' : ': '}
            {units
              .map(({ unitName, moves }) => t('perUnit', { unit: unitName ?? t('noUnit'), n: moves }))
              .join(comma)}
          </>
        )}
        {counts.moves > moving.length && ` ${t('shownOf', { n: moving.length })}`}
      </p>
      {moving.length > 0 && (
        <div className={styles.effect}>
          <table>
            <thead>
              <tr>
                {(['colCase', 'colUnit', 'colStep', 'colFrom', 'colTo', 'colWhy'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {moving.map((one) => (
                <tr key={one.deadlineId}>
                  <td>
                    <Link to={`/cases/${one.caseId}`}>{shortNumber(one.number) || one.title}</Link>
                  </td>
                  <td>{one.unitName ?? t('noUnit')}</td>
                  <td>
                    {one.step === 'answer' ? t('answer') : STEP_WORDS[one.step][language]}
                    {one.limitKind === 'inner' && t('inner')}
                  </td>
                  <td className={styles.old}>{dueWords(one.from)}</td>
                  <td>
                    <b>{dueWords(one.to)}</b>
                  </td>
                  <td>
                    {one.because.length > 0
                      ? one.because
                          .map(({ day, after }) =>
                            [shortDay(day, language), after && t(after.kind === 'HOLIDAY' ? 'off' : 'on')]
                              .filter(Boolean)
                              .join(' '),
                          )
                          .join(comma)
                      : publish.map(({ year }) => t('yearOut', { year })).join(comma)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
