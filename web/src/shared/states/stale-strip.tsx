import type { Problem } from '../../api/problem';
import { useWords, type Words } from '../../i18n/words';
import { Button } from '../light/button';
import { Conflict } from './conflict';
import styles from './states.module.css';

const words = {
  conflict: {
    zh: '您的改动都还在，看过新的再保存。',
    en: 'Your changes are kept; look at the new ones first.',
  },
  take: { zh: '改用最新的', en: 'Take the newest' },
} satisfies Words;

/** Somebody else was faster; my words stand in the form until I take theirs. Its place is above the button that was pressed. */
export function StaleStrip({ error, onTake }: { error: Problem | null; onTake: () => void }) {
  const t = useWords(words);
  if (error?.status !== 412) return null;
  return (
    <div className={styles.stale}>
      <Conflict
        title={error.detail}
        text={t('conflict')}
        actions={<Button onClick={onTake}>{t('take')}</Button>}
      />
    </div>
  );
}
