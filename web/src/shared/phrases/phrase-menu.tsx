import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { phraseWords } from './phrase-words';
import type { usePhraseMenu } from './use-phrase-menu';
import styles from './phrase-menu.module.css';

/** The phrases below the field that is being written in; the focus stays in the field. */
export function PhraseMenu({ menu }: { menu: ReturnType<typeof usePhraseMenu> }) {
  const t = useWords(phraseWords);
  const { open, found, insert } = menu;
  if (!open) return null;
  const { left, bottom, width } = open.field.getBoundingClientRect();
  return (
    <div
      className={styles.menu}
      style={{
        left,
        top: Math.min(bottom + 4, window.innerHeight - 280),
        width: Math.max(280, Math.min(width, 480)),
      }}
      // Pressing a phrase must not take the focus out of the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      <ul role="listbox" aria-label={t('phrases')}>
        {found.map(({ id, text, shared }, at) => (
          <li
            key={id}
            role="option"
            aria-selected={at === open.active}
            className={at === open.active ? styles.active : undefined}
            onClick={() => insert(text)}
          >
            <span>{text}</span>
            <small>{t(shared ? 'phraseShared' : 'phraseOwn')}</small>
          </li>
        ))}
      </ul>
      <p role="status">
        {found.length === 0 ? t('phraseNone') : t('phraseKeys')}{' '}
        <Link to="/settings/phrases">{t('phraseManage')}</Link>
      </p>
    </div>
  );
}
