import { useWords } from '../../../i18n/words';
import { VerdictChoice } from '../../../shared/verdict/verdict-choice';
import { RemarkAt } from '../../../shared/remarks/remark-at';
import type { CaseDetail } from '../../../shared/case/case-api';
import type { DraftVerdict } from '../draft/report-draft';
import { FindingList } from '../../../shared/report-check/finding-list';
import type { ReportFinding } from '../../../shared/report-check/use-report-check';
import { circled } from '../../../shared/case/circled';
import type { Gap } from '../report-gaps';
import { TextArea } from '../../../shared/light/text-area';
import { reportWords } from '../report-words';
import { Block, type BlockState } from './block';
import styles from './fields.module.css';

interface Props {
  allegations: CaseDetail['allegations'];
  verdicts: Record<string, DraftVerdict>;
  gaps: readonly Gap[];
  complaints: readonly string[];
  /** Those of a ground, `allegations.0.ground`. */
  findings: readonly ReportFinding[];
  onShow: (finding: ReportFinding) => void;
  onChange: (id: string, verdict: DraftVerdict) => void;
}

const OPEN: DraftVerdict = { verdict: null, ground: '' };

/** True or not, allegation by allegation, each with its ground. */
export function VerdictsBlock(props: Props) {
  const { allegations, verdicts, gaps, complaints, findings, onShow, onChange } = props;
  const t = useWords(reportWords);
  const open = gaps.filter((gap) => gap.block === 'verdicts').map((gap) => gap.short.values?.n);
  const state: BlockState =
    open.length > 0
      ? { kind: 'missing', text: t('notChosen', { list: open.join(' ') }) }
      : { kind: 'there', text: t('allChosen', { n: allegations.length }) };
  return (
    <Block name="verdicts" title={t('verdicts')} state={state} complaints={complaints}>
      <ol className={styles.verdicts}>
        {allegations.map(({ id, ordinal, text }, index) => {
          const mine = verdicts[id] ?? OPEN;
          return (
            <li key={id} id={`verdict-${id}`}>
              <p>
                {circled(ordinal)} {text}
              </p>
              <RemarkAt at={id} />
              <VerdictChoice
                label={text}
                size="large"
                value={mine.verdict}
                describedBy={mine.verdict ? undefined : 'verdicts-state'}
                onChange={(verdict) => onChange(id, { ...mine, verdict })}
              />
              {mine.verdict && (
                <TextArea
                  id={`ground-${id}`}
                  className={styles.ground}
                  autoSize={{ minRows: 1, maxRows: 6 }}
                  maxLength={2000}
                  value={mine.ground}
                  placeholder={t('groundHint')}
                  aria-label={t('ground', { n: ordinal })}
                  onChange={(event) => onChange(id, { ...mine, ground: event.target.value })}
                />
              )}
              <FindingList
                findings={findings.filter(({ field }) => field === `allegations.${index}.ground`)}
                onShow={onShow}
              />
            </li>
          );
        })}
      </ol>
    </Block>
  );
}
