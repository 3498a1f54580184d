import { Button } from 'antd';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { entryWords } from './entry-words';
import styles from './new-case.module.css';

interface Props {
  notes: readonly string[];
  /** Why the last try was refused. */
  refusal: string | null;
  saving: boolean;
  onDiscard: () => void;
  onDraft: () => void;
  onSave: () => void;
  onNext: () => void;
}

/** One line of what to look at, and the verbs. */
export function EntryFoot({ notes, refusal, saving, onDiscard, onDraft, onSave, onNext }: Props) {
  const t = useWords(entryWords);
  const separator = t('and') === ', ' ? '; ' : '；';
  return (
    <footer className={styles.foot} data-own-foot>
      {refusal ? (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      ) : (
        <p aria-live="polite">
          {notes.length > 0 ? t('notes', { n: notes.length, text: notes.join(separator) }) : t('noNotes')}
        </p>
      )}
      <Button type="text" onClick={onDiscard}>
        {t('discard')}
      </Button>
      <Button onClick={onDraft}>{t('saveDraft')}</Button>
      <Button aria-keyshortcuts="Control+S" disabled={saving} onClick={onSave}>
        {t('save')} <KeyCap keys="Ctrl S" />
      </Button>
      <Button type="primary" aria-keyshortcuts="Control+Enter" loading={saving} onClick={onNext}>
        {t('saveNext')} <KeyCap keys="Ctrl Enter" onAccent />
      </Button>
    </footer>
  );
}
