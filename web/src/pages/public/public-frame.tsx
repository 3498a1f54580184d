import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { MainArea } from '../../app/main-area';
import { setLanguage, useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { publicWords } from './public-words';
import styles from './public.module.css';

/** What stands around a page that everybody may read: no menu, no session. */
export default function PublicFrame() {
  const t = useWords(publicWords);
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <div className={styles.site}>
      <header className={styles.head}>
        <Link to="/public/publicity" className={styles.name}>
          <span className={styles.mark} aria-hidden="true">
            督
          </span>
          <span>
            <b>{t('site')}</b>
            <small>{t('siteText')}</small>
          </span>
        </Link>
        <button
          type="button"
          className={`${styles.verb} no-print`}
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(other)}
        >
          {t('other')}
        </button>
      </header>
      <MainArea className={styles.main}>
        <Suspense>
          <Outlet />
        </Suspense>
      </MainArea>
      <footer className={styles.foot}>{t('foot')}</footer>
    </div>
  );
}
