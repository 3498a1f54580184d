import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import type { DraftMeasure } from '../draft/report-draft';
import {
  amountOf,
  amountText,
  MEASURE_KINDS,
  MEASURES,
  stopsWorks,
  unitOf,
  type MeasureKind,
} from '../../../shared/case/measures';
import { FindingList } from '../../../shared/report-check/finding-list';
import type { ReportFinding } from '../../../shared/report-check/use-report-check';
import type { Gap } from '../report-gaps';
import { Button } from '../../../shared/light/button';
import { Input } from '../../../shared/light/input';
import { reportWords } from '../report-words';
import { Block } from './block';
import { ShutDownFields, type StopPart } from './shut-down-fields';
import styles from './fields.module.css';

interface Props {
  measures: readonly DraftMeasure[];
  stop: StopPart;
  gaps: readonly Gap[];
  complaints: readonly string[];
  findings: readonly ReportFinding[];
  onChange: (measures: DraftMeasure[]) => void;
  onStop: (part: Partial<StopPart>) => void;
}

/** What was done to firms and people, each in the unit of the official form; a fine in 元 with two decimals. */
export function MeasuresBlock(props: Props) {
  const { measures, stop, gaps, complaints, findings, onChange, onStop } = props;
  const t = useWords(reportWords);
  const language = useLanguage();
  const change = (index: number, part: Partial<DraftMeasure>) =>
    onChange(measures.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const unused = MEASURE_KINDS.find((kind) => !measures.some((one) => one.kind === kind));
  const lacks = gaps
    .filter(({ block }) => block === 'measures')
    .map(({ short }) => t(short.key, short.values));
  return (
    <Block
      name="measures"
      title={t('measures')}
      state={
        lacks.length > 0
          ? { kind: 'missing', text: lacks.join(t('separator')) }
          : measures.length > 0
            ? { kind: 'there', text: t('measureCount', { n: measures.length }) }
            : { kind: 'quiet', text: t('optional') }
      }
      complaints={complaints}
    >
      <ul className={styles.measures}>
        {measures.map(({ kind, amount }, index) => {
          const words = MEASURES[kind];
          const wrong = amount !== '' && amountOf(kind, amount) === null;
          return (
            <li key={kind}>
              <select
                value={kind}
                aria-label={t('measureKind', { n: index + 1 })}
                onChange={(event) => change(index, { kind: event.target.value as MeasureKind })}
              >
                {MEASURE_KINDS.filter(
                  (one) => one === kind || !measures.some((other) => other.kind === one),
                ).map((one) => (
                  <option key={one} value={one}>
                    {MEASURES[one][language]}
                  </option>
                ))}
              </select>
              <Input
                id={`measure-${index}`}
                inputMode={kind === 'FINE' ? 'decimal' : 'numeric'}
                value={amount}
                status={wrong ? 'error' : undefined}
                placeholder={kind === 'FINE' ? t('fineHint') : undefined}
                suffix={unitOf(kind, language, amountOf(kind, amount) ?? 2)}
                aria-label={t('measureAmount', { kind: words[language] })}
                aria-invalid={wrong}
                onChange={(event) => change(index, { amount: event.target.value })}
                onBlur={() => {
                  const value = amountOf(kind, amount);
                  const plain = value === null ? amount : amountText(kind, value);
                  if (plain !== amount) change(index, { amount: plain });
                }}
              />
              <button
                type="button"
                aria-label={t('removeMeasure', { kind: words[language] })}
                onClick={() => onChange(measures.filter((_, at) => at !== index))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {unused && (
        <Button onClick={() => onChange([...measures, { kind: unused, amount: '' }])}>
          {t('addMeasure')}
        </Button>
      )}
      {stopsWorks(measures) && <ShutDownFields {...stop} onChange={onStop} />}
      <FindingList findings={findings} />
    </Block>
  );
}
