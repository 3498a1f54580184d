import { PushpinOutlined } from '@ant-design/icons';
import { useWords } from '../../../i18n/words';
import { pinWords } from './pin-words';
import styles from './pins.module.css';

/** Begins a remark at this place. */
export function PinButton({ place, onPin }: { place: string; onPin: () => void }) {
  const t = useWords(pinWords);
  const label = t('pinAt', { place });
  return (
    <button type="button" className={styles.button} aria-label={label} title={label} onClick={onPin}>
      <PushpinOutlined aria-hidden="true" />
    </button>
  );
}
