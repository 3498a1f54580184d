import { useId, useRef, useState, type FormEvent } from 'react';
import { useSignIn } from '../../api/session';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Input } from '../../shared/light/input';
import { WaitingHere } from './waiting-here';
import { ErrorBox } from './error-box';
import { PasswordField } from './password-field';
import { refusalWords } from './refusal-words';
import { SignInFrame } from './sign-in-frame';
import { signInWords } from './sign-in-words';
import styles from './sign-in.module.css';

interface Props {
  onSignedIn: (password: string) => void;
  onCodeRequired: (password: string) => void;
}

/** Two fields, one button; hands the typed password on, so that a forced change need not ask it again. */
export function SignInForm({ onSignedIn, onCodeRequired }: Props) {
  const t = useWords(signInWords);
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [unfilled, setUnfilled] = useState(false);
  const usernameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const usernameId = useId();
  const error = unfilled
    ? t('empty')
    : signIn.error && signIn.error.code !== 'session.code_required'
      ? refusalWords(signIn.error, t)
      : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (signIn.isPending) return;
    const missing = !username.trim() || !password;
    setUnfilled(missing);
    if (missing) {
      (username.trim() ? passwordField : usernameField).current?.focus();
      return;
    }
    signIn.mutate(
      { username: username.trim(), password },
      {
        onSuccess: () => onSignedIn(password),
        onError: ({ code }) =>
          code === 'session.code_required' ? onCodeRequired(password) : passwordField.current?.select(),
      },
    );
  };

  return (
    <SignInFrame title={t('title')} subtitle={t('subtitle')} foot={t('forgotten')}>
      <form onSubmit={submit} noValidate className={styles.form}>
        <div className={styles.field}>
          <label htmlFor={usernameId}>{t('username')}</label>
          <Input
            ref={usernameField}
            id={usernameId}
            size="large"
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            value={username}
            onChange={(event) => setUsername(event.target.value)}
            status={unfilled && !username.trim() ? 'error' : undefined}
            aria-invalid={error !== null}
            aria-describedby={errorId}
          />
        </div>
        <PasswordField
          ref={passwordField}
          label={t('password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          invalid={error !== null && (!unfilled || !password)}
          describedBy={errorId}
        />
        <WaitingHere />
        <ErrorBox id={errorId} text={error} />
        <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
          {t('submit')}
        </Button>
      </form>
    </SignInFrame>
  );
}
