import { ReloadOutlined } from '@ant-design/icons';
import { useWords } from '../../i18n/words';
import { myCasesWords } from './my-cases-words';
import styles from './my-cases.module.css';
import { usePull } from './use-pull';

/** Comes into sight while the list is pulled down; the button 刷新 at the foot does the same. */
export function PullMark({ isReading, onPulled }: { isReading: boolean; onPulled: () => void }) {
  const t = useWords(myCasesWords);
  const part = usePull(onPulled);
  if (part === 0) return null;
  return (
    <p className={styles.pull} style={{ height: part * 56 }} aria-hidden="true">
      <ReloadOutlined spin={isReading} style={{ rotate: `${part * 180}deg` }} />
      {t(part < 1 ? 'pull' : 'letGo')}
    </p>
  );
}
