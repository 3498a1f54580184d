import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ledgerWords, PILLS, VIEW_WORDS, type CaseView } from './ledger-words';
import styles from './ledger.module.css';

interface Props {
  view: CaseView;
  counts: Record<string, number> | undefined;
  onView: (view: CaseView) => void;
}

/** Fixed views with their live counts; a view that has no pill shows while it is chosen. */
export function ViewPills({ view, counts, onView }: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const shown = PILLS.includes(view) ? PILLS : [...PILLS, view];
  return (
    <div className={styles.pills} role="group" aria-label={t('views')}>
      {shown.map((one) => (
        <button key={one} type="button" aria-pressed={one === view} onClick={() => onView(one)}>
          {VIEW_WORDS[one][language]} <span>{counts?.[one] ?? ''}</span>
        </button>
      ))}
    </div>
  );
}
