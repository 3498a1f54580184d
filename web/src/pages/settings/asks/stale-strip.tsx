import { Button } from 'antd';
import type { Problem } from '../../../api/problem';
import { useWords } from '../../../i18n/words';
import { Conflict } from '../../../shared/states/conflict';
import { askRulesWords } from './ask-rules-words';

/** Somebody else was faster; my words stand in the form until I take theirs. */
export function StaleStrip({ error, onTake }: { error: Problem | null; onTake: () => void }) {
  const t = useWords(askRulesWords);
  if (error?.status !== 412) return null;
  return (
    <Conflict
      title={error.detail}
      text={t('conflict')}
      actions={<Button onClick={onTake}>{t('take')}</Button>}
    />
  );
}

/** What the server says about one field, or about the whole where no field is named. */
export const wrongAt = (error: Problem | null, field: string): string | undefined =>
  error?.status === 412 ? undefined : error?.errors.find((one) => one.field === field)?.message;
