import { Input, type InputRef } from 'antd';
import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { useWords } from '../../i18n/words';
import { LightShape } from '../../shared/clock-light/light-shape';
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
  ref?: Ref<InputRef>;
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
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Input.Password
        ref={ref}
        id={id}
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
