import { LeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import styles from './page.module.css';

const words = { back: { zh: '返回', en: 'Back' } };

interface Props {
  title: ReactNode;
  subtitle?: ReactNode;
  right?: ReactNode;
  onBack?: () => void;
}

/** Head of a phone page; it scrolls away with the page. */
export function PhoneHeader({ title, subtitle, right, onBack }: Props) {
  const t = useWords(words);
  return (
    <header className={styles.phoneHeader}>
      {onBack && (
        <button type="button" className={styles.back} onClick={onBack} aria-label={t('back')}>
          <LeftOutlined aria-hidden="true" />
        </button>
      )}
      <div>
        <h1>{title}</h1>
        {subtitle && <p>{subtitle}</p>}
      </div>
      {right && <div className={styles.phoneRight}>{right}</div>}
    </header>
  );
}
