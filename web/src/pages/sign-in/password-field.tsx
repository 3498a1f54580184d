import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { useWords } from '../../i18n/words';
import { LightShape } from '../../shared/clock-light/light-shape';
import { Input } from '../../shared/light/input';

import { signInWords } from './sign-in-words';
import styles from './sign-in.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  invalid: boolean;
  describedBy?: string;
  autoFocus?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A password with its label, and a word when Caps Lock is on. */
export function PasswordField({
  label,
  value,
  onChange,
  autoComplete,
  invalid,
  describedBy,
  autoFocus,
  ref,
}: Props) {
  const t = useWords(signInWords);
  const id = useId();
  const [capsLock, setCapsLock] = useState(false);
  const [shown, setShown] = useState(false);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.password}>
        <Input
          ref={ref}
          id={id}
          type={shown ? 'text' : 'password'}
          size="large"
          value={value}
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          status={invalid ? 'error' : undefined}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={watch}
          onKeyUp={watch}
          onBlur={() => setCapsLock(false)}
        />
        <button type="button" aria-pressed={shown} aria-controls={id} onClick={() => setShown(!shown)}>
          {t(shown ? 'hide' : 'show')}
          <span className="visually-hidden">{label}</span>
        </button>
      </div>
      <p className={styles.caps} role="status">
        {capsLock && (
          <>
            <LightShape colour="yellow" size={10} /> {t('capsLock')}
          </>
        )}
      </p>
    </div>
  );
}
