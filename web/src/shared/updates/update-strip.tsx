import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../states/notice-strip';
import { Button } from '../light/button';
import { takeNewVersion, useNewVersion } from './shell-updates';
import { hasTypedWords } from './typed-words';

const words = {
  ready: { zh: '有新版本', en: 'A new version is ready' },
  typed: {
    zh: '这一页有没提交的字，更新会重开这一页',
    en: 'This page holds words not submitted; updating opens it anew',
  },
  update: { zh: '更新', en: 'Update' },
  anyway: { zh: '仍然更新', en: 'Update anyway' },
  later: { zh: '写完再说', en: 'Later' },
};

/** Tells of a new version and waits; nothing is ever reloaded over words that somebody is typing. */
export function UpdateStrip() {
  const t = useWords(words);
  const isReady = useNewVersion();
  const [asking, setAsking] = useState(false);
  if (!isReady) return null;
  const update = () => (hasTypedWords() ? setAsking(true) : takeNewVersion());
  return (
    <NoticeStrip
      tone="info"
      action={
        asking ? (
          <>
            <Button onClick={() => setAsking(false)}>{t('later')}</Button>{' '}
            <Button onClick={takeNewVersion}>{t('anyway')}</Button>
          </>
        ) : (
          <Button onClick={update}>{t('update')}</Button>
        )
      }
    >
      {t(asking ? 'typed' : 'ready')}
    </NoticeStrip>
  );
}
