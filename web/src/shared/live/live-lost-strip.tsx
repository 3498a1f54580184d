import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../states/notice-strip';
import { useLiveState } from './live-store';
import { liveWords } from './live-words';
import styles from './live.module.css';

/** Only once the stream has been away for some seconds; pages go on by asking from time to time. */
export function LiveLostStrip() {
  const t = useWords(liveWords);
  if (useLiveState() !== 'lost') return null;
  return (
    <div className={`${styles.lost} no-print`}>
      <NoticeStrip tone="look">{t('lost')}</NoticeStrip>
    </div>
  );
}
