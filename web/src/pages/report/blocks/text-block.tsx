import { useWords } from '../../../i18n/words';
import { FindingList } from '../../../shared/report-check/finding-list';
import type { ReportFinding } from '../../../shared/report-check/use-report-check';
import { TextArea } from '../../../shared/light/text-area';
import { reportWords } from '../report-words';
import { Block } from './block';
import styles from './fields.module.css';

const LIMITS = { finding: 20_000, handling: 20_000, accountability: 4000, closureGoal: 2000 };

interface Props {
  name: keyof typeof LIMITS;
  value: string;
  /** Without it the report may go up. */
  optional?: boolean;
  complaints: readonly string[];
  findings: readonly ReportFinding[];
  onShow: (finding: ReportFinding) => void;
  onChange: (value: string) => void;
}

/** One of the official headings, as plain text. */
export function TextBlock(props: Props) {
  const { name, value, optional = false, complaints, findings, onShow, onChange } = props;
  const t = useWords(reportWords);
  const letters = [...value.trim()].length;
  const empty = optional
    ? ({ kind: 'quiet', text: t('optional') } as const)
    : ({ kind: 'missing', text: t('notFilled') } as const);
  return (
    <Block
      name={name}
      title={t(name)}
      state={letters > 0 ? { kind: 'there', text: t('letters', { n: letters }) } : empty}
      complaints={complaints}
    >
      <TextArea
        id={name}
        autoSize={{ minRows: optional ? 2 : 4, maxRows: 16 }}
        maxLength={LIMITS[name]}
        value={value}
        placeholder={t(`${name}Hint`)}
        aria-labelledby={`${name}-title`}
        aria-describedby={`${name}-state`}
        status={complaints.length > 0 ? 'error' : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <FindingList findings={findings} onShow={onShow} />
      {!optional && <p className={styles.note}>{t('noNames')}</p>}
    </Block>
  );
}
