import { PlusOutlined, SettingOutlined, WarningOutlined } from '@ant-design/icons';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import type { View } from './use-views';
import { useViewName } from './use-view-name';
import { viewsWords } from './views-words';
import styles from './views.module.css';

interface Props {
  views: readonly View[];
  current: View | undefined;
  changed: boolean;
  onView: (view: View) => void;
  /** Without these the views can only be opened. */
  onSave?: () => void;
  onManage?: () => void;
}

/** Views with their live counts; the one on show says when the conditions have left it. */
export function ViewPills({ views, current, changed, onView, onSave, onManage }: Props) {
  const t = useWords(viewsWords);
  const nameOf = useViewName();
  const language = useLanguage();
  // A view without a pill shows while it is open.
  const shown = current && !views.includes(current) ? [...views, current] : views;
  return (
    <div className={styles.pills} role="group" aria-label={t('views')}>
      {shown.map((view) => {
        const pressed = view === current;
        const own = !view.builtIn && view.scope === 'me' && language === 'zh' ? t('mine') : '';
        return (
          <button key={view.key} type="button" aria-pressed={pressed} onClick={() => onView(view)}>
            {nameOf(view)}
            {own}{' '}
            {view.invalid.length > 0 ? (
              <span className={styles.broken}>
                <WarningOutlined aria-hidden="true" /> {t('broken')}
              </span>
            ) : (
              <span>{view.count ?? ''}</span>
            )}
            {pressed && changed && <small>{t('changed')}</small>}
          </button>
        );
      })}
      {onSave && (
        <button type="button" className={styles.plain} onClick={onSave}>
          <PlusOutlined aria-hidden="true" /> {t('save')}
        </button>
      )}
      {onManage && (
        <button
          type="button"
          className={styles.plain}
          aria-label={t('manage')}
          title={t('manage')}
          onClick={onManage}
        >
          <SettingOutlined aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
