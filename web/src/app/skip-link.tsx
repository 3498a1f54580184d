import { useWords } from '../i18n/words';
import { shellWords } from './shell-words';
import styles from './skip-link.module.css';

/** First stop of the Tab key. */
export function SkipLink() {
  const t = useWords(shellWords);
  return (
    <a className={styles.skip} href="#main">
      {t('skip')}
    </a>
  );
}
