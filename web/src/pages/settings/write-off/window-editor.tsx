import { Checkbox, InputNumber, Select } from 'antd';
import { useWords } from '../../../i18n/words';
import { Part } from './part';
import type { LinkRule } from './use-write-off-settings';
import { writeOffSettingsWords } from './write-off-settings-words';
import styles from './write-off-settings.module.css';

type Window = NonNullable<LinkRule['publicity']>;
const UNITS = ['working-day', 'calendar-day'] as const;

interface Props {
  rule: Window;
  wrong: string | undefined;
  onChange: (rule: Window) => void;
}

/** How long a notice is out, in which days, and whether its first day is one of them. */
export function WindowEditor({ rule, wrong, onChange }: Props) {
  const t = useWords(writeOffSettingsWords);
  return (
    <Part title={t('publicity')} wrong={wrong}>
      <div className={styles.row}>
        <InputNumber
          min={1}
          max={60}
          aria-label={t('amount')}
          value={rule.amount}
          onChange={(amount) => onChange({ ...rule, amount: amount ?? 1 })}
        />
        <Select
          style={{ minWidth: 150 }}
          aria-label={t('unitOfDays')}
          value={rule.unit}
          options={UNITS.map((value) => ({ value, label: t(value) }))}
          onChange={(unit: Window['unit']) => onChange({ ...rule, unit })}
        />
        <Checkbox
          checked={rule.countFirstDay}
          onChange={({ target }) => onChange({ ...rule, countFirstDay: target.checked })}
        >
          {t('countFirstDay')}
        </Checkbox>
      </div>
    </Part>
  );
}
