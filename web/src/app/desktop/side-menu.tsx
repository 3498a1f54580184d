import { useId, type CSSProperties } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { MENU_GROUPS, type MenuEntry, type MenuGroup } from '../menu-catalogue';
import { shellWords } from '../shell-words';
import { MENU_ICONS } from './menu-icons';
import styles from './side-menu.module.css';

interface Props {
  entries: readonly MenuEntry[];
  currentId: string | undefined;
  /** By menu id; each equals the total of the list it leads to. */
  counts: Record<string, number>;
  narrow: boolean;
  unitName: string;
  asOf: string | null;
  /** What others do shows by itself. */
  isLive: boolean;
  onKeySheet: () => void;
}

/** With more entries the headings of a low window stand beside their groups, as no row may be lower than 24 px. */
const MANY = 22;

/** Dark menu: 176 px with words, 56 px with icons alone. Its rows are as high as the window allows, so that all of it shows. */
export function SideMenu({ entries, currentId, counts, narrow, unitName, asOf, isLive, onKeySheet }: Props) {
  const t = useWords(shellWords);
  const language = useLanguage();
  const id = useId();
  const groups = (Object.keys(MENU_GROUPS) as MenuGroup[])
    .map((group) => ({ group, members: entries.filter((entry) => entry.group === group) }))
    .filter(({ members }) => members.length > 0);
  const form = narrow ? styles.narrow : entries.length > MANY ? styles.crowded : '';
  const size = { '--rows': entries.length, '--groups': groups.length } as CSSProperties;
  return (
    <div className={`${styles.side} ${form} on-dark`} style={size}>
      <div className={styles.brand}>
        <span className={styles.seal} aria-hidden="true">
          督
        </span>
        <span className={styles.words}>
          <b>{t('product')}</b>
          <small title={unitName}>{unitName}</small>
        </span>
      </div>
      <nav aria-label={t('menu')} className={styles.nav}>
        {groups.map(({ group, members }) => {
          const label = MENU_GROUPS[group];
          return (
            <div key={group} className={styles.group}>
              {label && (
                <p id={`${id}${group}`} className={styles.label}>
                  {label[language]}
                </p>
              )}
              <ul aria-labelledby={label ? `${id}${group}` : undefined}>
                {members.map((entry) => {
                  const Icon = MENU_ICONS[entry.id];
                  const count = counts[entry.id];
                  return (
                    <li key={entry.id}>
                      <Link
                        to={entry.path}
                        aria-current={entry.id === currentId ? 'page' : undefined}
                        title={narrow ? entry.words[language] : undefined}
                      >
                        {Icon && <Icon aria-hidden="true" />}
                        <span className={styles.words}>{entry.words[language]}</span>
                        {count !== undefined && <span className={styles.count}>{count}</span>}
                      </Link>
                    </li>
                  );
                })}
              </ul>
            </div>
          );
        })}
      </nav>
      <div className={styles.foot}>
        {isLive && <span>{t('live')}</span>}
        {asOf && <span>{t('asOf', { time: asOf })}</span>}
        <button type="button" onClick={onKeySheet} aria-keyshortcuts="?">
          {t('keyboard')} ?
        </button>
      </div>
    </div>
  );
}
