import { CheckOutlined } from '@ant-design/icons';
import { useWords } from '../../i18n/words';
import styles from './confirm-bar.module.css';

const words = {
  undo: { zh: '撤销', en: 'Undo' },
  seconds: { zh: '（{n} 秒）', en: ' ({n} s)' },
  close: { zh: '关闭', en: 'Close' },
};

interface Props {
  /** The fact: 已交办 19 件，发出 6 封邮件. */
  text: string;
  onUndo?: () => void;
  secondsLeft: number;
  onClose: () => void;
}

/** What was done, and the way back while it lasts. */
export function ConfirmBar({ text, onUndo, secondsLeft, onClose }: Props) {
  const t = useWords(words);
  return (
    <div className={styles.bar}>
      <CheckOutlined className={styles.tick} aria-hidden="true" />
      <span className={styles.text}>{text}</span>
      {onUndo && (
        <button type="button" className={styles.undo} onClick={onUndo}>
          {t('undo')}
          {/* The running seconds are for the eye; read out, they would talk without end. */}
          <span aria-hidden="true">{t('seconds', { n: secondsLeft })}</span>
        </button>
      )}
      <button type="button" className={styles.close} onClick={onClose} aria-label={t('close')}>
        ×
      </button>
    </div>
  );
}
