import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { Tag } from '../../shared/status/tag';
import { CaseHeadLine } from '../asks/case-head-line';
import { ColourName } from './colour-name';
import { colourSlipsWords } from './colour-slips-words';
import styles from './colour-slips.module.css';
import type { Proposal } from './use-colour-slips';

interface Props {
  proposal: Proposal;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}

/** To whom, what was found, by which rule. */
export function ProposalRow({ proposal, chosen, onChoose }: Props) {
  const t = useWords(colourSlipsWords);
  const { colour, unit, why, rule, auto, case: line, task } = proposal;
  const title = line?.title ?? task?.title ?? '';
  return (
    <li className={styles.proposal}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={chosen}
          aria-label={t('choose', { title: `${title} ${why}` })}
          onChange={({ target }) => onChoose(target.checked)}
        />
      </label>
      <div>
        <p className={styles.line}>
          <ColourName colour={colour} />
          <b>{unit.name}</b>
          <span>{why}</span>
          {auto && <Tag>{t('auto')}</Tag>}
        </p>
        {line && <CaseHeadLine line={line} withLight />}
        {task && (
          <p className={`${styles.line} ${styles.subject}`}>
            <Link to={`/rectifications/${task.id}`}>{task.title}</Link>
            <span className={styles.plain}>{task.number}</span>
          </p>
        )}
        <p className={styles.hint}>{t('byRule', { rule })}</p>
      </div>
    </li>
  );
}
