import { Button, Input } from 'antd';
import { useWords } from '../../i18n/words';
import { dayOf, timeOf } from '../../shared/time/format-time';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';

interface Props {
  /** The moment of the dates on show, in words. */
  now: string;
  /** ISO; null for now. */
  at: string | null;
  problem: string | null;
  onChange: (at: string | null) => void;
}

const wallTime = (at: string | Date): string => `${dayOf(at)}T${timeOf(at)}`;
/** The office's clocks show Shanghai's time, whatever the machine says. */
const ofWallTime = (text: string): string => new Date(`${text}:00+08:00`).toISOString();

/** 交办时间: now, or when the paper was really handed over. */
export function MomentField({ now, at, problem, onChange }: Props) {
  const t = useWords(dispatchWords);
  if (at === null)
    return (
      <span className={styles.now}>
        {t('whenLabel')} {t('whenNow', { time: now })}
        <Button
          type="link"
          size="small"
          title={t('whenHint')}
          onClick={() => onChange(ofWallTime(wallTime(new Date())))}
        >
          {t('whenEarlier')}
        </Button>
      </span>
    );
  return (
    <span className={styles.now}>
      <label className={styles.moment}>
        {t('whenLabel')}
        <Input
          autoFocus
          type="datetime-local"
          size="small"
          status={problem ? 'error' : undefined}
          aria-describedby="dispatch-moment"
          aria-invalid={problem !== null}
          max={wallTime(new Date())}
          value={wallTime(at)}
          onChange={({ target }) => target.value && onChange(ofWallTime(target.value))}
        />
      </label>
      <Button type="link" size="small" onClick={() => onChange(null)}>
        {t('whenBackToNow')}
      </Button>
      <small
        id="dispatch-moment"
        role={problem ? 'alert' : undefined}
        className={problem ? styles.error : ''}
      >
        {problem ?? t('whenHint')}
      </small>
    </span>
  );
}
