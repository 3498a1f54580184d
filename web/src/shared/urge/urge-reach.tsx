import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortNumber } from '../case/short-number';
import { shortMoment } from '../time/format-time';
import { LEFT_WORDS, urgeWords } from './urge-words';
import type { LeftUrge, UrgePreview } from './use-urge';
import styles from './urge.module.css';

/** More numbers of one reason than this are counted and not written out. */
const MOST_NAMED = 8;

/** Whom a 催办 reaches, and what it leaves out and why. */
export function UrgeReach({ units, left }: UrgePreview) {
  const t = useWords(urgeWords);
  const language = useLanguage();
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <>
      {units.length === 0 && <p role="status">{t('nobody')}</p>}
      {units.length > 0 && (
        <section>
          <h3>{t('reaches', { units: units.length })}</h3>
          <ul className={styles.units}>
            {units.map(({ id, name, cases, people }) => (
              <li key={id}>
                <b>{t('unit', { name, n: cases })}</b>
                <span>
                  {people
                    .map((one) => (one.reachable ? one.name : t('noAddress', { name: one.name })))
                    .join(comma)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {left.length > 0 && (
        <section>
          <h3>{t('left', { n: left.length })}</h3>
          <ul className={styles.left}>
            {reasons.map((reason) => {
              const mine = left.filter((one) => one.reason === reason);
              const named = mine.slice(0, MOST_NAMED).map((one) => nameOf(one));
              return (
                <li key={reason}>
                  {LEFT_WORDS[reason][language]}
                  {language === 'zh' ? '：' : ': '}
                  {named.join(comma)}
                  {mine.length > MOST_NAMED && ` ${t('andMore', { n: mine.length })}`}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );

  function nameOf({ number, title, byName, at }: LeftUrge): string {
    const short = number ? shortNumber(number) : title;
    return byName && at ? t('by', { number: short, name: byName, time: shortMoment(at, language) }) : short;
  }
}
