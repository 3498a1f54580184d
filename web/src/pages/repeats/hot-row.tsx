import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { HANDLING_LEVELS } from '../../shared/case/handling-levels';
import { MEDIA } from '../../shared/case/media';
import { Tag } from '../../shared/status/tag';
import { dayOf, shortDay } from '../../shared/time/format-time';
import { repeatsWords } from './repeats-words';
import { ledgerOf, type HotPlace, type HotQuery } from './use-hot-places';
import styles from './repeats.module.css';

interface Props {
  one: HotPlace;
  query: HotQuery;
  compares: boolean;
  current: boolean;
  /** Cases of the place that has most: the length of a whole bar. */
  most: number;
}

/** A place with a kind of trouble; every number opens the cases that it counts. */
export function HotRow({ one, query, compares, current, most }: Props) {
  const t = useWords(repeatsWords);
  const language = useLanguage();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const medium = MEDIA[one.medium][language];
  const [first] = one.units;
  const door = (what: 'cases' | 'repeats' | 'afterClosure' | 'open', more: Record<string, string> = {}) => (
    <td className={styles.number}>
      <Link
        className={styles.door}
        to={ledgerOf(one, query, more)}
        aria-label={t('openList', { place: one.placeKey, medium, what: t(what), n: one[what] })}
      >
        {one[what]}
      </Link>
    </td>
  );
  return (
    <tr ref={row} className={current ? styles.current : undefined}>
      <th scope="row" className={styles.place}>
        {one.placeKey}
        <span className={styles.bar} style={{ width: `${Math.max(4, (100 * one.cases) / most)}%` }} />
      </th>
      <td>{medium}</td>
      {door('cases')}
      <td className={styles.trend}>
        {compares ? <Trend now={one.cases} before={one.earlier} /> : t('noTrend')}
      </td>
      {door('repeats', { mark: 'repeat' })}
      {door('afterClosure', { mark: 'repeat-after-closure' })}
      {door('open', { view: 'open' })}
      <td>
        {one.level ? (
          <Tag look={one.level === 'command-office' ? 'ink' : 'outline'}>
            {HANDLING_LEVELS[one.level][language]}
          </Tag>
        ) : (
          <span className={styles.quiet}>{t('noLevel')}</span>
        )}
      </td>
      <td>
        {!first
          ? t('noUnit')
          : one.units.length > 1
            ? t('andMore', { name: first.name, n: one.units.length })
            : first.name}
      </td>
      <td>{shortDay(dayOf(one.lastAt), language)}</td>
    </tr>
  );
}

function Trend({ now, before }: { now: number; before: number }) {
  const t = useWords(repeatsWords);
  if (before === 0) return t('fresh');
  if (now === before) return t('same');
  return now > before ? `↑ ${t('up', { n: now - before })}` : `↓ ${t('down', { n: before - now })}`;
}
