import styles from './key-cap.module.css';

/** The key that presses the button it stands on; buttons name it to readers by `aria-keyshortcuts`. */
export function KeyCap({ keys, onAccent = false }: { keys: string; onAccent?: boolean }) {
  return (
    <kbd className={`${styles.cap} ${onAccent ? styles.onAccent : ''}`} aria-hidden="true">
      {keys}
    </kbd>
  );
}
