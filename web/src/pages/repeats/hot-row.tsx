import { useEffect, useRef } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { MEDIA } from '../../shared/case/media';
import { dayOf, shortDay } from '../../shared/time/format-time';
import { HotDoor, HotLevel, Trend, useSayUnits, type Counted } from './hot-facts';
import { repeatsWords } from './repeats-words';
import type { HotPlace, HotQuery } from './use-hot-places';
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
  const unitsOf = useSayUnits();
  const door = (what: Counted) => (
    <td className={styles.number}>
      <HotDoor one={one} query={query} what={what} />
    </td>
  );
  return (
    <tr ref={row} className={current ? styles.current : undefined}>
      <th scope="row" className={styles.place}>
        {one.placeKey}
        <span className={styles.bar} style={{ width: `${Math.max(4, (100 * one.cases) / most)}%` }} />
      </th>
      <td>{MEDIA[one.medium][language]}</td>
      {door('cases')}
      <td className={styles.trend}>
        {compares ? <Trend now={one.cases} before={one.earlier} /> : t('noTrend')}
      </td>
      {door('repeats')}
      {door('afterClosure')}
      {door('open')}
      <td>
        <HotLevel level={one.level} />
      </td>
      <td>{unitsOf(one)}</td>
      <td>{shortDay(dayOf(one.lastAt), language)}</td>
    </tr>
  );
}
