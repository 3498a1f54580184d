import type { ReactNode } from 'react';
import type { Problem } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Sheet } from '../../shared/light/sheet';
import { asksWords } from './asks-words';
import styles from './asks.module.css';

interface Props {
  title: string;
  submit: string;
  danger?: boolean;
  busy: boolean;
  /** What is still missing, once it was tried. */
  lack: string | null;
  problem: Problem | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the whole page of a phone, beside the page of a desk. */
export function AskSheet(props: Props) {
  const { title, submit, danger = false, busy, lack, problem, onSubmit, onClose, children } = props;
  const t = useWords(asksWords);
  return (
    <Sheet open tall title={title} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <p className={styles.complaint} role="alert">
          {lack ?? (problem && (problem.errors[0]?.message ?? problem.detail))}
        </p>
        <div className={styles.sheetVerbs}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" danger={danger} htmlType="submit" loading={busy}>
            {submit}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** A label over its field; the hint says what has to be known before one writes. */
export function AskField({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.field}>
      <label>
        <span>{label}</span>
        {children}
      </label>
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
