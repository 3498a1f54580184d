import { WarningOutlined } from '@ant-design/icons';
import type { PhotoNote } from './photo-notes';
import styles from './photo-notes.module.css';

/** Under a photo: what is known of it, and what a reviewer should look at. */
export function PhotoNoteList({ notes }: { notes: readonly PhotoNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map(({ key, text, look }) => (
        <li key={key} className={look ? styles.look : undefined}>
          {look && <WarningOutlined aria-hidden="true" />}
          {text}
        </li>
      ))}
    </ul>
  );
}
