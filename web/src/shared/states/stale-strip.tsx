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
  either: {
    zh: '您的改动都还在。可以看对方的，也可以用您的覆盖。',
    en: 'Your changes are kept. Take theirs, or write yours over them.',
  },
  take: { zh: '改用最新的', en: 'Take the newest' },
  mine: { zh: '用我的覆盖', en: 'Write mine over' },
} satisfies Words;

interface Props {
  error: Problem | null;
  /** Lets mine go and reads theirs. */
  onTake: () => void;
  /** Saves mine over theirs, where that loses nothing which cannot be typed again. */
  onMine?: () => void;
}

/** Somebody else was faster; my words stand in the form until I take theirs. Its place is above the button that was pressed. */
export function StaleStrip({ error, onTake, onMine }: Props) {
  const t = useWords(words);
  if (error?.status !== 412) return null;
  return (
    <div className={styles.stale}>
      <Conflict
        title={error.detail}
        text={t(onMine ? 'either' : 'conflict')}
        actions={
          <>
            <Button onClick={onTake}>{t('take')}</Button>
            {onMine && (
              <Button type="primary" onClick={onMine}>
                {t('mine')}
              </Button>
            )}
          </>
        }
      />
    </div>
  );
}
