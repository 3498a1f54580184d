import { useId, useRef, useState, type FormEvent } from 'react';
import type { Problem } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { Button } from '../light/button';
import { Input } from '../light/input';
import { Fault } from './fault';
import styles from './second-factor.module.css';
import { secondFactorWords } from './second-factor-words';

interface Props {
  label: string;
  verb: string;
  /** Six digits alone, or a recovery code too. */
  digitsOnly?: boolean;
  error: Problem | null;
  isPending: boolean;
  onSend: (code: string, failed: { onError: () => void }) => void;
  onCancel?: () => void;
}

/** A code and its verb; a refused one is selected, to be typed over. */
export function CodeForm({ label, verb, digitsOnly = false, error, isPending, onSend, onCancel }: Props) {
  const t = useWords(secondFactorWords);
  const [code, setCode] = useState('');
  const [unfilled, setUnfilled] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const errorId = useId();
  const fault = unfilled ? t('emptyCode') : (error?.detail ?? null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    setUnfilled(!code.trim());
    if (code.trim()) onSend(code.trim(), { onError: () => field.current?.select() });
    else field.current?.focus();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.field}>
        <label htmlFor={id}>{label}</label>
        <Input
          ref={field}
          id={id}
          size="large"
          className={styles.code}
          autoFocus
          autoComplete="one-time-code"
          inputMode={digitsOnly ? 'numeric' : 'text'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          status={fault ? 'error' : undefined}
          aria-invalid={fault !== null}
          aria-describedby={errorId}
        />
      </div>
      <Fault id={errorId} text={fault} />
      <div className={styles.verbs}>
        <Button type="primary" size="large" htmlType="submit" loading={isPending}>
          {verb}
        </Button>
        {onCancel && (
          <Button size="large" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
