import { Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/words';
import type { CaseLine } from '../../shared/case/case-api';
import type { LineMark } from '../../shared/live/use-steady-lines';
import { LedgerRow } from './ledger-row';
import { ledgerWords } from './ledger-words';
import styles from './ledger.module.css';

interface Props {
  lines: readonly CaseLine[];
  at: number;
  sort: string;
  selected: ReadonlyMap<string, CaseLine>;
  marks: ReadonlyMap<string, LineMark>;
  onSelect: (line: CaseLine) => void;
  onSelectAll: () => void;
  onOpen: (line: CaseLine, verb?: string) => void;
}

/** The rows under a head that stays. */
export function LedgerTable(props: Props) {
  const { lines, at, sort, selected, marks, onSelect, onSelectAll, onOpen } = props;
  const t = useWords(ledgerWords);
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    void body.current?.rows[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const all = lines.length > 0 && lines.every(({ id }) => selected.has(id));
  const sorted = (name: string) => (sort === name ? 'ascending' : undefined);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('title')}</caption>
      <colgroup>
        {[40, 128, 182, 0, 128, 92, 96, 92, 64].map((width, index) => (
          <col key={index} style={width ? { width } : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox checked={all} onChange={onSelectAll} aria-label={t('selectAll')} />
          </th>
          <th scope="col" aria-sort={sorted('due')}>
            {t('due')} {sort === 'due' && '↑'}
          </th>
          <th scope="col" aria-sort={sorted('number')}>
            {t('number')} {sort === 'number' && '↑'}
          </th>
          <th scope="col">{t('matter')}</th>
          <th scope="col">{t('units')}</th>
          <th scope="col">{t('types')}</th>
          <th scope="col">{t('batch')}</th>
          <th scope="col">{t('status')}</th>
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
            current={index === at}
            selected={selected.has(line.id)}
            mark={marks.get(line.id)}
            onSelect={() => onSelect(line)}
            onOpen={(verb) => onOpen(line, verb)}
          />
        ))}
      </tbody>
    </table>
  );
}
