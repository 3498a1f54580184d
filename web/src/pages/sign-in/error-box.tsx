import { WarningOutlined } from '@ant-design/icons';
import styles from './sign-in.module.css';

/** What was wrong and whom to ask; the fields point here by `aria-describedby`. */
export function ErrorBox({ id, text }: { id: string; text: string | null }) {
  return (
    <div role="alert" id={id}>
      {text && (
        <p className={styles.error}>
          <WarningOutlined aria-hidden="true" />
          <span>{text}</span>
        </p>
      )}
    </div>
  );
}
