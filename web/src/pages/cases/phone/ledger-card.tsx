import { useWords } from '../../../i18n/words';
import type { CaseLine } from '../../../shared/case/case-api';
import { marksOf } from '../../../shared/case/marks';
import { CaseCardFrame } from '../../../shared/case-card/case-card-frame';
import { LineMark } from '../../../shared/live/line-mark';
import type { LineMark as LineMarkKind } from '../../../shared/live/use-steady-lines';
import { Mark } from '../../../shared/status/mark';
import { StatusTag } from '../../../shared/status/status-tag';
import { ledgerWords } from '../ledger-words';
import { rememberOpened } from './use-return-to-card';
import styles from './phone-ledger.module.css';

interface Props {
  line: CaseLine;
  mark: LineMarkKind | undefined;
}

/** One case of the ledger: whose it is and where it stands; the verbs are in the case. */
export function LedgerCard({ line, mark }: Props) {
  const t = useWords(ledgerWords);
  const lead = line.lead ? t('leadIs', { name: line.lead.name }) : t('noLead');
  const types = line.pollutionTypes.map(({ label }) => label).join('、');
  return (
    <CaseCardFrame line={line} onOpen={() => rememberOpened(line.id)}>
      <p className={styles.facts}>{[line.street?.name, lead, types].filter(Boolean).join(' · ')}</p>
      <p className={styles.tags}>
        <StatusTag status={line.status} />
        {marksOf(line).map((kind) => (
          <Mark key={kind} kind={kind} />
        ))}
        <LineMark kind={mark} />
      </p>
    </CaseCardFrame>
  );
}
