import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useIsPhone } from '../../../shared/use-viewport';
import { asDays, daysOf, type Condition } from '../conditions';
import { ledgerWords } from '../ledger-words';
import type { Option } from './use-options';
import { Words, type TextProps } from './words-field';
import styles from './query-form.module.css';

interface Props {
  condition: Condition;
  value: string | null;
  options: readonly Option[];
  /** What the server said of it. */
  problem?: string;
  onChange: (value: string | null) => void;
}

/** One condition of the form, filled in by its kind. */
export function ConditionField({ condition, value, options, problem, onChange }: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const label = condition.words[language];
  const { kind } = condition;
  if (kind === 'flag') {
    return (
      <Checkbox checked={value !== null} onChange={(event) => onChange(event.target.checked ? '1' : null)}>
        {label}
      </Checkbox>
    );
  }
  const many = kind === 'several' || kind === 'batches';
  return (
    <div className={styles.field} data-wide={kind === 'days' || undefined}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {kind === 'days' ? (
        <Days label={label} value={value} onChange={onChange} />
      ) : kind === 'text' ? (
        <Words label={label} value={value} placeholder={t('anyText')} onChange={onChange} />
      ) : kind === 'count' ? (
        <InputNumber
          aria-label={label}
          min={1}
          max={99}
          precision={0}
          style={{ width: '100%' }}
          value={value === null ? null : Number(value)}
          placeholder={t('anyText')}
          onChange={(next) => onChange(next ? String(next) : null)}
        />
      ) : (
        <Choice label={label} many={many} value={value} options={options} onChange={onChange} />
      )}
      {problem && (
        <small className={styles.problem} role="alert">
          {problem}
        </small>
      )}
    </div>
  );
}

const SEEN_WHOLE = 16;

interface ChoiceProps extends TextProps {
  many: boolean;
  options: readonly Option[];
}

function Choice({ label, many, value, options, onChange }: ChoiceProps) {
  const t = useWords(ledgerWords);
  const isPhone = useIsPhone();
  const common = {
    'aria-label': label,
    allowClear: true,
    // On a phone a field to type in brings up the keyboard, over a list that is seen whole.
    showSearch: isPhone && options.length <= SEEN_WHOLE ? false : { optionFilterProp: 'label' },
    style: { width: '100%' },
    popupMatchSelectWidth: false,
    placeholder: t('any'),
    options: [...options],
  };
  return many ? (
    <Select
      {...common}
      mode="multiple"
      maxTagCount="responsive"
      value={value ? value.split(',') : []}
      onChange={(next: string[]) => onChange(next.join(',') || null)}
    />
  ) : (
    <Select {...common} value={value ?? undefined} onChange={(next?: string) => onChange(next ?? null)} />
  );
}

/** Two plain date fields: typed, picked, read out and closed by the browser itself. */
function Days({ label, value, onChange }: TextProps) {
  const t = useWords(ledgerWords);
  const [from, to] = daysOf(value);
  return (
    <span className={styles.days}>
      <Input
        type="date"
        aria-label={t('firstDay', { name: label })}
        value={from}
        max={to || undefined}
        onChange={(event) => onChange(asDays(event.target.value, to))}
      />
      <span aria-hidden="true">–</span>
      <Input
        type="date"
        aria-label={t('lastDay', { name: label })}
        value={to}
        min={from || undefined}
        onChange={(event) => onChange(asDays(from, event.target.value))}
      />
    </span>
  );
}
