import { Checkbox } from 'antd';
import { memo } from 'react';
import { Link } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseLine } from '../../shared/case/case-api';
import { rowVerb, VERB_WORDS } from '../../shared/case/verbs';
import type { LineMark } from '../../shared/live/use-steady-lines';
import { mayUrge, wantsUrge } from '../../shared/urge/may-urge';
import { COLUMNS } from './columns/ledger-columns';
import type { LedgerColumn } from './ledger-state';
import { ledgerWords } from './ledger-words';
import styles from './ledger.module.css';

interface Props {
  line: CaseLine;
  columns: readonly LedgerColumn[];
  current: boolean;
  selected: boolean;
  mark: LineMark | undefined;
  onSelect: (line: CaseLine) => void;
  onOpen: (line: CaseLine, verb?: string) => void;
}

/** One case in the columns that were chosen, and the verb that is owed. */
export const LedgerRow = memo(function LedgerRow({
  line,
  columns,
  current,
  selected,
  mark,
  onSelect,
  onOpen,
}: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const { role } = useCurrentUser();
  const verb = rowVerb(line) ?? (mayUrge(role) && wantsUrge(line) ? 'urge' : null);
  return (
    <tr
      data-case={line.id}
      className={`${current ? styles.current : ''} ${selected ? styles.selected : ''}`}
      aria-selected={selected}
      onClick={() => onOpen(line)}
    >
      <td onClick={(event) => event.stopPropagation()}>
        <Checkbox
          checked={selected}
          onChange={() => onSelect(line)}
          aria-label={line.number.raw ?? line.title}
        />
      </td>
      {columns.map((name) => {
        const { cell, two } = COLUMNS[name];
        return (
          <td key={name} className={two ? styles.two : styles.cut}>
            {cell(line, language, mark)}
          </td>
        );
      })}
      <td className={styles.action} onClick={(event) => event.stopPropagation()}>
        {verb === 'close' ? (
          <Link to={`/verify?case=${line.id}`}>{VERB_WORDS.verify[language]}</Link>
        ) : verb === 'report' ? (
          <Link to={`/cases/${line.id}/report`}>{VERB_WORDS.report[language]}</Link>
        ) : (
          <button type="button" className={styles.link} onClick={() => onOpen(line, verb ?? undefined)}>
            {verb ? VERB_WORDS[verb][language] : t('open')}
          </button>
        )}
      </td>
    </tr>
  );
});
