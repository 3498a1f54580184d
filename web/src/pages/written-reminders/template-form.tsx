import { Button, Input, InputNumber } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { ErrorState } from '../../shared/states/error-state';
import { shortMoment } from '../../shared/time/format-time';
import { reminderWords } from './reminder-words';
import { useSaveTemplate, type LetterTemplate, type TemplateWords } from './use-reminders';
import styles from './run.module.css';

interface Props {
  inForce: LetterTemplate;
  onSaved: () => Promise<void>;
}

/** The office's words; a newer version is somebody else's, and what was typed stays. */
export function TemplateForm({ inForce, onSaved }: Props) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const save = useSaveTemplate();
  const [{ version, changedAt, changedByName, placeholders }] = useState(inForce);
  const [words, setWords] = useState<TemplateWords>(() => {
    const { title, numberFormat, body, office, places, receiptDays } = inForce;
    return { title, numberFormat, body, office, places, receiptDays };
  });
  const put = (part: Partial<TemplateWords>) => setWords({ ...words, ...part });
  const line = (
    name: 'title' | 'numberFormat' | 'office',
    label: string,
    maxLength: number,
    hint?: string,
  ) => (
    <Field label={label} hint={hint}>
      {(a11y) => (
        <Input
          {...a11y}
          maxLength={maxLength}
          value={words[name]}
          onChange={({ target }) => put({ [name]: target.value })}
        />
      )}
    </Field>
  );
  const sample = words.numberFormat
    .replaceAll('{year}', String(new Date().getFullYear()))
    .replaceAll('{serial}', '12');
  const sound = [words.title, words.body, words.office].every((one) => one.trim() !== '');
  return (
    <form
      className={styles.template}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          { version, words },
          {
            onSuccess: async () => {
              await onSaved();
              confirm({ text: t('saved') });
            },
          },
        );
      }}
    >
      <p className={styles.proof}>
        {changedAt
          ? t('changedBy', { name: changedByName ?? '', time: shortMoment(changedAt, language) })
          : t('proposed')}
      </p>
      {line('title', t('letterTitle'), 100)}
      {line(
        'numberFormat',
        t('numberFormat'),
        60,
        t('numberHint', { year: '{year}', serial: '{serial}', sample }),
      )}
      <Field
        label={t('body')}
        hint={t('placeholders', { names: placeholders.map((name) => `{${name}}`).join(' ') })}
      >
        {(a11y) => (
          <Input.TextArea
            {...a11y}
            maxLength={5000}
            autoSize={{ minRows: 6, maxRows: 16 }}
            value={words.body}
            onChange={({ target }) => put({ body: target.value })}
          />
        )}
      </Field>
      {line('office', t('office'), 100)}
      <Field label={t('places')} hint={t('placesHint')}>
        {(a11y) => (
          <InputNumber
            {...a11y}
            min={1}
            max={50}
            value={words.places}
            onChange={(places) => put({ places: places ?? 1 })}
          />
        )}
      </Field>
      <Field label={t('receiptDays')} hint={t('receiptDaysHint')}>
        {(a11y) => (
          <InputNumber
            {...a11y}
            min={0}
            max={30}
            precision={0}
            value={words.receiptDays}
            onChange={(receiptDays) => put({ receiptDays: receiptDays ?? 0 })}
          />
        )}
      </Field>
      {save.error && <ErrorState error={save.error} title={t('notSaved')} />}
      <div className={styles.saving}>
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={!sound || !words.numberFormat.includes('{serial}')}
        >
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  label: string;
  hint: string | undefined;
  children: (a11y: { id: string; 'aria-describedby': string | undefined }) => ReactNode;
}

function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div>
      <label className={styles.field} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': hint && `${id}-hint` })}
      {hint && (
        <p id={`${id}-hint`} className={styles.proof}>
          {hint}
        </p>
      )}
    </div>
  );
}
