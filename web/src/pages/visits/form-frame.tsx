import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { visitOf } from '../../shared/outbox/presses';
import { usePress } from '../../shared/outbox/use-outbox';
import { Button } from '../../shared/light/button';
import { visitsWords } from './visits-words';
import styles from './visits.module.css';

interface Props {
  found: CaseDetail;
  path: Parameters<typeof visitOf>[1];
  title: string;
  /** Null while something is missing. */
  body: Record<string, unknown> | null;
  /** Why it cannot be saved yet. */
  lacking: string | null;
  save: string;
  saved: string;
  onSaved: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form whose press goes through the outbox: without a signal it is kept and goes out by itself. */
export function FormFrame(props: Props) {
  const { found, path, title, body, lacking, save, saved, onSaved, onCancel, children } = props;
  const t = useWords(visitsWords);
  const press = usePress();
  const [sending, setSending] = useState(false);
  const [complaints, setComplaints] = useState<string[]>([]);
  const send = async () => {
    if (!body || lacking) {
      setComplaints(lacking ? [lacking] : []);
      return;
    }
    setSending(true);
    const pressed = await press(visitOf(found, path, body), saved);
    setSending(false);
    if (pressed?.kind === 'refused') {
      const { errors, detail } = pressed.refusal;
      setComplaints(errors.length > 0 ? errors.map(({ message }) => message) : [detail]);
    }
    if (pressed?.kind === 'done' || pressed?.kind === 'kept') onSaved();
  };
  return (
    <form
      className={styles.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{title}</h2>
      {children}
      {complaints.length > 0 && (
        <ul className={styles.complaints} role="alert">
          {complaints.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <div className={styles.verbs}>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={sending}>
          {save}
        </Button>
      </div>
    </form>
  );
}
