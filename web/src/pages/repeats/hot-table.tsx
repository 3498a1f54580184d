import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import { useKeys } from '../../shared/keys/use-keys';
import { HotRow } from './hot-row';
import { repeatsWords } from './repeats-words';
import { ledgerOf, type HotPlace, type HotQuery, type HotSort, type useHotState } from './use-hot-places';
import styles from './repeats.module.css';

interface Props {
  places: readonly HotPlace[];
  query: HotQuery;
  state: ReturnType<typeof useHotState>;
  /** There is a period before to compare with. */
  compares: boolean;
}

/** One row a place and type; the heads of the numbers sort. */
export function HotTable({ places, query, state, compares }: Props) {
  const t = useWords(repeatsWords);
  const navigate = useNavigate();
  const [row, setRow] = useState(-1);
  const at = Math.min(row, places.length - 1);
  useKeys([
    { keys: 'j', label: t('down1'), run: () => setRow(Math.min(at + 1, places.length - 1)) },
    { keys: 'k', label: t('up1'), run: () => setRow(Math.max(at - 1, 0)) },
    {
      keys: 'Enter',
      label: t('openRow'),
      run: () => places[at] && void navigate(ledgerOf(places[at], query)),
    },
  ]);
  const head = (sort: HotSort, words: ReactNode) => (
    <th
      scope="col"
      className={sort === 'last' ? undefined : styles.number}
      aria-sort={query.sort === sort ? 'descending' : undefined}
    >
      <button
        type="button"
        className={styles.sorter}
        aria-label={t('sortBy', { what: String(words) })}
        onClick={() => state.set({ sort: sort === 'cases' ? null : sort })}
      >
        {words} <span aria-hidden="true">{query.sort === sort ? '↓' : ''}</span>
      </button>
    </th>
  );
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            <th scope="col">{t('medium')}</th>
            {head('cases', t('cases'))}
            <th scope="col">{t('trend')}</th>
            {head('repeats', t('repeats'))}
            {head('afterClosure', t('afterClosure'))}
            {head('open', t('open'))}
            <th scope="col">{t('level')}</th>
            <th scope="col">{t('unit')}</th>
            {head('last', t('last'))}
          </tr>
        </thead>
        <tbody>
          {places.map((one, index) => (
            <HotRow
              key={`${one.placeKey}|${one.medium}`}
              one={one}
              query={query}
              compares={compares}
              current={index === at}
              most={places[0]?.cases ?? 1}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
