import { useCallback, useId } from 'react';
import { useWords } from '../../i18n/words';
import { Input } from '../../shared/light/input';
import { SaidDay } from '../../shared/said-day/said-day';
import { FormField } from './form-field';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import type { PartProps } from './use-task-draft';

/** The date as a day or as it is written, and of a long-term task how often it brings evidence. */
export function TaskDateFields({ draft, change, wrongOf, today }: PartProps & { today: string }) {
  const t = useWords(rectificationsWords);
  const id = useId();
  const set = useCallback(
    ({ day, said }: { day: string; said: string }) => change({ dueOn: day, dueSaid: said }),
    [change],
  );
  const wrong = wrongOf('dueOn');
  return (
    <div className={styles.fields}>
      <div className={styles.field}>
        <label htmlFor={id}>{t('dueOn')}</label>
        <SaidDay id={id} day={draft.dueOn} said={draft.dueSaid} min={today} onChange={set} />
        {wrong && (
          <small className={styles.wrong} role="alert">
            {wrong}
          </small>
        )}
      </div>
      {draft.type === 'long-term' && (
        <FormField label={t('every')} wrong={wrongOf('evidenceEvery')}>
          <Input
            type="number"
            min={1}
            max={24}
            value={draft.evidenceEvery}
            onChange={({ target }) => change({ evidenceEvery: target.value })}
          />
        </FormField>
      )}
    </div>
  );
}
