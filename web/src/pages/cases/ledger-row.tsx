import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import type { CaseLine } from '../../shared/case/case-api';
import { rowVerb, VERB_WORDS } from '../../shared/case/verbs';
import { ClockLight } from '../../shared/clock-light/clock-light';
import { LineMark } from '../../shared/live/line-mark';
import type { LineMark as Marked } from '../../shared/live/use-steady-lines';
import { StatusTag } from '../../shared/status/status-tag';
import { ledgerWords } from './ledger-words';
import styles from './ledger.module.css';

interface Props {
  line: CaseLine;
  current: boolean;
  selected: boolean;
  mark: Marked | undefined;
  onSelect: () => void;
  onOpen: (verb?: string) => void;
}

/** Two lines of one case, and the verb that is owed. */
export function LedgerRow({ line, current, selected, mark, onSelect, onOpen }: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const verb = rowVerb(line);
  return (
    <tr
      data-case={line.id}
      className={`${current ? styles.current : ''} ${selected ? styles.selected : ''}`}
      aria-selected={selected}
      onClick={() => onOpen()}
    >
      <td onClick={(event) => event.stopPropagation()}>
        <Checkbox checked={selected} onChange={onSelect} aria-label={line.number.raw ?? line.title} />
      </td>
      <td>
        <ClockLight light={line.light} />
      </td>
      <td className={styles.number}>
        <AcceptanceNumber raw={line.number.raw ?? ''} isKey={line.isKeyCase} />
      </td>
      <td className={styles.two}>
        <b title={line.title}>{line.title}</b>
        <span>
          <LineMark kind={mark} /> {line.excerpt}
        </span>
      </td>
      <td className={styles.two}>
        <span>{line.street?.name ?? line.lead?.name ?? '—'}</span>
        <small>{line.lead ? t('leadIs', { name: line.lead.name }) : t('noLead')}</small>
      </td>
      <td className={styles.cut}>{line.pollutionTypes.map(({ label }) => label).join('、')}</td>
      <td className={styles.cut}>{line.batchLabel}</td>
      <td>
        <StatusTag status={line.status} />
      </td>
      <td className={styles.action} onClick={(event) => event.stopPropagation()}>
        {verb === 'close' ? (
          <Link to={`/verify?case=${line.id}`}>{VERB_WORDS.verify[language]}</Link>
        ) : verb === 'report' ? (
          <Link to={`/cases/${line.id}/report`}>{VERB_WORDS.report[language]}</Link>
        ) : (
          <button type="button" className={styles.link} onClick={() => onOpen(verb ?? undefined)}>
            {verb ? VERB_WORDS[verb][language] : t('open')}
          </button>
        )}
      </td>
    </tr>
  );
}
