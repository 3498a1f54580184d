import { Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { slipSettingsWords } from './slip-settings-words';
import styles from './slips.module.css';
import type { SlipWords } from './use-slip-template';

export type Wrong = Partial<Record<keyof SlipWords, string>>;

interface Props {
  words: SlipWords;
  wrong: Wrong;
  onChange: (part: Partial<SlipWords>) => void;
}

/** The words that the office may change on a slip. */
export function SlipFields({ words, wrong, onChange }: Props) {
  const t = useWords(slipSettingsWords);
  const year = String(new Date().getFullYear());
  const sample = words.numberFormat.replaceAll('{year}', year).replaceAll('{serial}', '12');
  const field = (name: keyof SlipWords, maxLength: number, label: string, hint?: ReactNode) => (
    <Field label={label} hint={hint} wrong={wrong[name]}>
      {(a11y) =>
        name === 'requirement' ? (
          <Input.TextArea
            {...a11y}
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={maxLength}
            value={words[name]}
            onChange={({ target }) => onChange({ [name]: target.value })}
          />
        ) : (
          <Input
            {...a11y}
            maxLength={maxLength}
            value={words[name]}
            onChange={({ target }) => onChange({ [name]: target.value })}
          />
        )
      }
    </Field>
  );
  return (
    <div className={styles.fields}>
      {field('title', 60, t('title'))}
      {field(
        'numberFormat',
        60,
        t('numberFormat'),
        t('numberHint', { year: '{year}', serial: '{serial}', sample }),
      )}
      {field('requirement', 1000, t('requirement'))}
      {field('contact', 100, t('contact'), t('contactHint'))}
      {field('office', 60, t('officeName'), t('officeHint'))}
    </div>
  );
}

interface A11y {
  id: string;
  status?: 'error';
  'aria-invalid': boolean;
  'aria-describedby': string;
}

interface FieldProps {
  label: string;
  hint: ReactNode;
  wrong: string | undefined;
  children: (a11y: A11y) => ReactNode;
}

function Field({ label, hint, wrong, children }: FieldProps) {
  const id = useId();
  const said = `${id}-said`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(wrong ? { status: 'error' as const } : {}),
        'aria-invalid': Boolean(wrong),
        'aria-describedby': said,
      })}
      <small id={said} className={wrong ? styles.wrong : undefined}>
        {wrong ?? hint}
      </small>
    </div>
  );
}
