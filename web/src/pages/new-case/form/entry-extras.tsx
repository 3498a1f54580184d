import { Input } from 'antd';
import { useWords } from '../../../i18n/words';
import { entryWords } from '../entry-words';
import { Field } from './field';
import styles from './form.module.css';
import { TextField } from './text-field';
import type { Entry } from './use-entry';

interface Props {
  entry: Entry;
  errors: Partial<Record<string, string>>;
}

/** What is made from the text and seldom changed. */
export function EntryExtras({ entry, errors }: Props) {
  const t = useWords(entryWords);
  const { values, set } = entry;
  return (
    <div className={styles.grid}>
      <TextField
        entry={entry}
        name="title"
        label={t('caseTitle')}
        width="two"
        maxLength={120}
        error={errors.title}
      />
      <Field entry={entry} name="allegations" label={t('allegations')} width="four">
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 5 }}
          value={values.allegations}
          onChange={(event) => set('allegations', event.target.value)}
        />
      </Field>
    </div>
  );
}
