import type { ReactNode } from 'react';
import { setLanguage, useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { DayRuler } from './day-ruler';
import { signInWords } from './sign-in-words';
import styles from './sign-in.module.css';

interface Props {
  title: string;
  subtitle: string;
  /** Left of the language switch. */
  foot: ReactNode;
  children: ReactNode;
}

/** Name and day ruler at the left (a band on the phone), one column of questions at the right. */
export function SignInFrame({ title, subtitle, foot, children }: Props) {
  const t = useWords(signInWords);
  const language = useLanguage();
  return (
    <div className={styles.frame}>
      <div className={styles.band}>
        <div className={styles.brand}>
          <span className={styles.seal} aria-hidden="true">
            督
          </span>
          <span>
            <b>{t('product')}</b>
            <small>{t('purpose')}</small>
          </span>
        </div>
        <div className={styles.motto}>
          <p>{t('mottoOne')}</p>
          <p>{t('mottoTwo')}</p>
          <DayRuler />
        </div>
      </div>
      <main id="main" tabIndex={-1} className={styles.main}>
        <div className={styles.column}>
          <h1>{title}</h1>
          <p className={styles.subtitle}>{subtitle}</p>
          {children}
          <div className={styles.foot}>
            <span>{foot}</span>
            <button
              type="button"
              lang={language === 'zh' ? 'en' : 'zh-CN'}
              onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
            >
              {t('otherLanguage')}
            </button>
          </div>
        </div>
      </main>
    </div>
  );
}
