import { useId, useState, type FormEvent } from 'react';
import type { Problem } from '../../api/problem';
import { useChangePassword, useSignOut } from '../../api/session';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { ErrorBox } from './error-box';
import { PasswordField } from './password-field';
import { SignInFrame } from './sign-in-frame';
import { signInWords } from './sign-in-words';
import styles from './sign-in.module.css';

interface Props {
  name: string;
  /** Just typed at sign-in; null after a reload, and then it is asked. */
  knownPassword: string | null;
  onChanged: () => void;
}

/** The forced change on first sign-in, in the same column. */
export function ChangePasswordForm({ name, knownPassword, onChanged }: Props) {
  const t = useWords(signInWords);
  const change = useChangePassword();
  const signOut = useSignOut();
  const [typedCurrent, setTypedCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const [repeat, setRepeat] = useState('');
  const [slip, setSlip] = useState<'short' | 'different' | 'same' | null>(null);
  const errorId = useId();
  const current = knownPassword ?? typedCurrent;
  const error = slip ? t(slip) : change.error ? sentenceOf(change.error, t('failed')) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = !fresh ? 'short' : fresh !== repeat ? 'different' : fresh === current ? 'same' : null;
    setSlip(found);
    if (found || change.isPending) return;
    change.mutate({ currentPassword: current, newPassword: fresh }, { onSuccess: onChanged });
  };

  return (
    <SignInFrame
      title={t('changeTitle')}
      subtitle={t('changeSubtitle', { name })}
      foot={
        <button type="button" onClick={() => signOut.mutate()}>
          {t('otherAccount')}
        </button>
      }
    >
      <form onSubmit={submit} noValidate className={styles.form}>
        {knownPassword === null && (
          <PasswordField
            label={t('current')}
            value={typedCurrent}
            onChange={setTypedCurrent}
            autoComplete="current-password"
            invalid={change.error?.fieldError('currentPassword') !== undefined}
            describedBy={errorId}
            autoFocus
          />
        )}
        <PasswordField
          label={t('fresh')}
          value={fresh}
          onChange={setFresh}
          autoComplete="new-password"
          invalid={error !== null}
          describedBy={errorId}
          autoFocus={knownPassword !== null}
        />
        <PasswordField
          label={t('repeat')}
          value={repeat}
          onChange={setRepeat}
          autoComplete="new-password"
          invalid={slip === 'different'}
          describedBy={errorId}
        />
        <ErrorBox id={errorId} text={error} />
        <Button type="primary" size="large" htmlType="submit" block loading={change.isPending}>
          {t('changeSubmit')}
        </Button>
      </form>
    </SignInFrame>
  );
}

/** The server's own rule about passwords, field by field, before its general sentence. */
function sentenceOf(problem: Problem, fallback: string): string {
  const fields = problem.errors.map((error) => error.message).join(' ');
  return fields || problem.detail || fallback;
}
