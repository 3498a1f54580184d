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
  const { colour, unit, why, rule, auto } = proposal;
  return (
    <li className={styles.proposal}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={chosen}
          aria-label={t('choose', { title: `${proposal.case.title} ${why}` })}
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
        <CaseHeadLine line={proposal.case} withLight />
        <p className={styles.hint}>{t('byRule', { rule })}</p>
      </div>
    </li>
  );
}
