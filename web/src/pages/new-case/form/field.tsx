import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { KeyCap } from '../../../shared/key-cap/key-cap';
import type { FieldName } from '../draft/entry-draft';
import { entryWords } from '../entry-words';
import styles from './form.module.css';
import type { Entry } from './use-entry';

interface Props {
  entry: Entry;
  name: FieldName;
  label: string;
  /** Of six columns. */
  width: 'one' | 'two' | 'three' | 'four' | 'whole';
  error?: string | undefined;
  hint?: ReactNode;
  /** Stands beside the label. */
  aside?: ReactNode;
  /** Del empties a select whose search is empty. */
  onClear?: () => void;
  /** A group of controls instead of one. */
  group?: boolean;
  children: ReactNode;
}

/** A labelled field that shows whether it was recognised: Tab takes it, Esc throws it out. */
export function Field({
  entry,
  name,
  label,
  width,
  error,
  hint,
  aside,
  onClear,
  group = false,
  children,
}: Props) {
  const t = useWords(entryWords);
  const id = useId();
  const proposed = entry.isProposed(name);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete' && onClear && event.currentTarget.querySelector('input')?.value === '')
      onClear();
    if (!proposed || event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Tab' && !event.shiftKey) entry.accept(name);
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // The list of a select closes first.
    if (event.currentTarget.querySelector('.ant-select-open')) return;
    event.preventDefault();
    entry.drop(name);
  };
  const classes = [styles.field, styles[width], proposed && styles.proposed].filter(Boolean).join(' ');
  const head = (
    <span className={styles.label}>
      <span>
        <span id={id}>{label}</span>
        {aside && <span className={styles.aside}>{aside}</span>}
      </span>
      {proposed && (
        <span className={styles.mark}>
          {t('recognised')} <KeyCap keys="Tab" />
        </span>
      )}
    </span>
  );
  const foot = error ? (
    <span className={styles.error} role="alert">
      {error}
    </span>
  ) : (
    hint && <span className={styles.hint}>{hint}</span>
  );
  if (group)
    return (
      <div
        className={classes}
        role="group"
        aria-labelledby={id}
        onKeyDown={onKeyDown}
        data-field={name}
        data-proposed={proposed || undefined}
      >
        {head}
        {children}
        {foot}
      </div>
    );
  return (
    <label className={classes} onKeyDown={onKeyDown} data-field={name} data-proposed={proposed || undefined}>
      {head}
      {children}
      {foot}
    </label>
  );
}
