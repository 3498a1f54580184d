import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useWords } from '../../i18n/words';
import { DayField } from './day-field';
import { forceWords } from './task-force-words';
import type { Step } from './use-task-forces';
import styles from './repeats.module.css';

interface Props {
  steps: Step[];
  onChange: (steps: Step[]) => void;
}

/** What is to be done by whom until when, a line each. */
export function StepFields({ steps, onChange }: Props) {
  const t = useWords(forceWords);
  const put = (at: number, change: Partial<Step>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...change } : step)));
  const day = (at: number, name: 'dueOn' | 'doneOn', label: string) => (
    <label className={styles.day}>
      <span aria-hidden="true">{label}</span>
      <DayField
        label={`${at + 1} ${label}`}
        value={steps[at]?.[name] ?? null}
        onChange={(chosen) => put(at, { [name]: chosen })}
      />
    </label>
  );
  return (
    <fieldset className={styles.group}>
      <legend>{t('plan')}</legend>
      {steps.map((step, at) => (
        <div key={at} className={styles.lineOfFields} role="group" aria-label={`${t('what')} ${at + 1}`}>
          <span>{at + 1}</span>
          <Input
            aria-label={`${at + 1} ${t('what')}`}
            placeholder={t('what')}
            value={step.what}
            maxLength={200}
            onChange={(event) => put(at, { what: event.target.value })}
          />
          <Input
            aria-label={`${at + 1} ${t('who')}`}
            placeholder={t('who')}
            value={step.who ?? ''}
            maxLength={60}
            onChange={(event) => put(at, { who: event.target.value || null })}
          />
          <span className={styles.days}>
            {day(at, 'dueOn', t('due'))}
            {day(at, 'doneOn', t('done'))}
          </span>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('removeStep', { n: at + 1 })}
            onClick={() => onChange(steps.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => onChange([...steps, { what: '', who: null, dueOn: null, doneOn: null }])}
      >
        {t('addStep')}
      </Button>
    </fieldset>
  );
}
