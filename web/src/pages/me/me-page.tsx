import { lazy, Suspense } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { setLanguage, useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { setSingleKeys, useSingleKeys } from '../../shared/keys/key-setting';
import { useLeave } from '../../shared/outbox/use-leave';
import { PhoneHeader } from '../../shared/page/phone-header';
import { Button } from '../../shared/light/button';
import { Switch } from '../../shared/light/switch';
import { ROLE_WORDS } from '../../shared/roles/role-words';
import { meWords } from './me-words';
import { MyPages } from './my-pages';
import styles from './me-page.module.css';

const SecondFactorPanel = lazy(() => import('./second-factor/second-factor-panel'));
const AbsencePanel = lazy(() => import('./absence/absence-panel'));

/** Who I am here, my language, the way out. */
export default function MePage() {
  const t = useWords(meWords);
  const language = useLanguage();
  const user = useCurrentUser();
  const singleKeys = useSingleKeys();
  const { leave, isLeaving, sheet } = useLeave();
  return (
    <div className={styles.page}>
      <PhoneHeader title={user.name} subtitle={`${user.unitName} · ${ROLE_WORDS[user.role][language]}`} />
      <ul className={styles.rows}>
        <li>
          <span>{t('language')}</span>
          <Button
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {t('otherLanguage')}
          </Button>
        </li>
        <li className={styles.deskOnly}>
          <span id="single-keys">{t('singleKeys')}</span>
          <Switch checked={singleKeys} onChange={setSingleKeys} aria-labelledby="single-keys" />
        </li>
      </ul>
      <MyPages />
      <Suspense>
        <SecondFactorPanel />
        <AbsencePanel />
      </Suspense>
      <div className={styles.out}>
        <Button block loading={isLeaving} onClick={leave}>
          {t('signOut')}
        </Button>
        {sheet}
      </div>
    </div>
  );
}
