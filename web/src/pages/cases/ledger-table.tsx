import { Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import type { components } from '../../api/schema';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseLine } from '../../shared/case/case-api';
import type { LineMark } from '../../shared/live/use-steady-lines';
import { COLUMNS } from './columns/ledger-columns';
import { LedgerRow } from './ledger-row';
import type { CaseSort, Direction, LedgerColumn } from './ledger-state';
import { ledgerWords } from './ledger-words';
import styles from './ledger.module.css';

interface Props {
  lines: readonly CaseLine[];
  columns: readonly LedgerColumn[];
  density: components['schemas']['Density'];
  /** The row under the keys; -1 while none is. */
  at: number;
  sort: CaseSort;
  direction: Direction;
  selected: ReadonlyMap<string, CaseLine>;
  marks: ReadonlyMap<string, LineMark>;
  onSort: (sort: CaseSort) => void;
  onSelect: (line: CaseLine) => void;
  onSelectAll: () => void;
  onOpen: (line: CaseLine, verb?: string) => void;
}

const CHECK = 40;
const ACTION = 72;
/** Least width of the column that takes what is left. */
const REST = 220;
const TEXT_SORTS = { ascending: '↑', descending: '↓' } as const;

/** The rows under a head that stays and sorts. */
export function LedgerTable({
  lines,
  columns,
  density,
  at,
  sort,
  direction,
  selected,
  marks,
  onSort,
  onSelect,
  onSelectAll,
  onOpen,
}: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    void body.current?.rows[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const chosen = lines.filter(({ id }) => selected.has(id)).length;
  const width = columns.reduce((sum, name) => sum + (COLUMNS[name].width || REST), CHECK + ACTION);
  const way = direction === 'asc' ? 'ascending' : 'descending';
  return (
    <table className={`${styles.table} ${styles[density]}`} style={{ minWidth: width }}>
      <caption className="visually-hidden">{t('title')}</caption>
      <colgroup>
        <col style={{ width: CHECK }} />
        {columns.map((name) => (
          <col key={name} style={COLUMNS[name].width ? { width: COLUMNS[name].width } : undefined} />
        ))}
        <col style={{ width: ACTION }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              checked={lines.length > 0 && chosen === lines.length}
              indeterminate={chosen > 0 && chosen < lines.length}
              onChange={onSelectAll}
              aria-label={t('selectAll')}
            />
          </th>
          {columns.map((name) => {
            const { words, sort: by } = COLUMNS[name];
            const sorted = by !== undefined && by === sort;
            return (
              <th key={name} scope="col" aria-sort={sorted ? way : by && 'none'}>
                {by ? (
                  <button
                    type="button"
                    title={t('sortBy', { name: words[language] })}
                    onClick={() => onSort(by)}
                  >
                    {words[language]} <span aria-hidden="true">{sorted ? TEXT_SORTS[way] : ''}</span>
                  </button>
                ) : (
                  words[language]
                )}
              </th>
            );
          })}
          <th scope="col" className={styles.action}>
            {t('action')}
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {lines.map((line, index) => (
          <LedgerRow
            key={line.id}
            line={line}
            columns={columns}
            current={index === at}
            selected={selected.has(line.id)}
            mark={marks.get(line.id)}
            onSelect={onSelect}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}
