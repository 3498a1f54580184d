import { Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import type { SessionUser } from '../../api/session';
import { setLanguage, useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { setSingleKeys, useSingleKeys } from '../../shared/keys/key-setting';
import { shellWords } from '../shell-words';
import styles from './top-bar.module.css';

interface Props {
  user: SessionUser;
  onKeySheet: () => void;
  onSignOut: () => void;
}

/** Name and unit; language, keys and the way out below. */
export function PersonMenu({ user, onKeySheet, onSignOut }: Props) {
  const t = useWords(shellWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const singleKeys = useSingleKeys();
  const verbs: Record<string, () => void> = {
    language: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    singleKeys: () => setSingleKeys(!singleKeys),
    keySheet: onKeySheet,
    absence: () => void navigate('/me'),
    signOut: onSignOut,
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          { key: 'language', label: <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{t('language')}</span> },
          { key: 'absence', label: t('absence') },
          { key: 'keySheet', label: t('keySheet') },
          { key: 'singleKeys', label: t(singleKeys ? 'singleKeysOff' : 'singleKeysOn') },
          { type: 'divider' },
          { key: 'signOut', label: t('signOut') },
        ],
        onClick: ({ key }) => verbs[key]?.(),
      }}
    >
      <button type="button" className={styles.person} aria-haspopup="menu">
        <span className={styles.avatar} aria-hidden="true">
          {user.name.slice(0, 1)}
        </span>
        <span>{user.name}</span>
        <small>{user.unitName}</small>
      </button>
    </Dropdown>
  );
}
