import { lazy, Suspense, useId, useState, type FormEvent } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from '../light/button';
import { Input } from '../light/input';
import { CodeForm } from './code-form';
import { Fault } from './fault';
import { RecoveryCodes } from './recovery-codes';
import styles from './second-factor.module.css';
import { secondFactorWords } from './second-factor-words';
import { useBeginFactor, useConfirmFactor } from './use-second-factor';

const QrCode = lazy(() => import('./qr-code'));

interface Props {
  onDone: () => void;
  onCancel?: () => void;
}

/** Password, picture and key with a first code, recovery codes. */
export function SetUpSteps({ onDone, onCancel }: Props) {
  const t = useWords(secondFactorWords);
  const begin = useBeginFactor();
  const confirm = useConfirmFactor();
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onKept={onDone} />;
  if (!begin.data) return <PasswordStep begin={begin} onCancel={onCancel} />;
  const { key, uri } = begin.data;
  return (
    <div className={styles.form}>
      <p>{t('scan')}</p>
      <div className={styles.picture} role="img" aria-label={t('qr')}>
        <div aria-hidden="true">
          <Suspense>
            <QrCode text={uri} />
          </Suspense>
        </div>
      </div>
      <p className={styles.key}>
        {t('key')}
        <code>{key.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <CodeForm
        digitsOnly
        label={t('code')}
        verb={t('confirm')}
        error={confirm.error}
        isPending={confirm.isPending}
        onSend={(code, failed) => confirm.mutate(code, failed)}
        onCancel={onCancel}
      />
    </div>
  );
}

function PasswordStep({
  begin,
  onCancel,
}: {
  begin: ReturnType<typeof useBeginFactor>;
  onCancel?: () => void;
}) {
  const t = useWords(secondFactorWords);
  const [password, setPassword] = useState('');
  const [unfilled, setUnfilled] = useState(false);
  const id = useId();
  const errorId = useId();
  const fault = unfilled ? t('emptyPassword') : (begin.error?.detail ?? null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUnfilled(!password);
    if (password && !begin.isPending) begin.mutate(password);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.field}>
        <label htmlFor={id}>{t('password')}</label>
        <Input
          id={id}
          type="password"
          size="large"
          autoFocus
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          status={fault ? 'error' : undefined}
          aria-invalid={fault !== null}
          aria-describedby={errorId}
        />
      </div>
      <Fault id={errorId} text={fault} />
      <div className={styles.verbs}>
        <Button type="primary" size="large" htmlType="submit" loading={begin.isPending}>
          {t('next')}
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
