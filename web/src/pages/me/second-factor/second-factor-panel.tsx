import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../../shared/light/button';
import { CodeForm } from '../../../shared/second-factor/code-form';
import { RecoveryCodes } from '../../../shared/second-factor/recovery-codes';
import { secondFactorWords } from '../../../shared/second-factor/second-factor-words';
import { SetUpSteps } from '../../../shared/second-factor/set-up-steps';
import {
  useFactorOff,
  useNewRecoveryCodes,
  useOwnFactor,
} from '../../../shared/second-factor/use-second-factor';
import { ErrorState } from '../../../shared/states/error-state';
import { dayOf, longDay } from '../../../shared/time/format-time';
import styles from '../absence/absence.module.css';
import own from './second-factor-panel.module.css';

type Open = 'set-up' | 'new-codes' | 'off' | null;

/** 登录验证码 of the person at the keyboard: set up, other recovery codes, off. */
export default function SecondFactorPanel() {
  const t = useWords(secondFactorWords);
  const language = useLanguage();
  const query = useOwnFactor();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const said = (at: string) => longDay(dayOf(new Date(at)), language);
  const standing = query.data;
  return (
    <section className={styles.panel} aria-labelledby="second-factor-title">
      <h2 id="second-factor-title">{t('title')}</h2>
      <p className={styles.hint}>{t('hint')}</p>
      {query.isError && (
        <ErrorState error={query.error} title={t('failed')} onRetry={() => void query.refetch()} />
      )}
      {standing && (
        <div className={own.body}>
          <p>
            {standing.since ? t('on', { day: said(standing.since), n: standing.codesLeft }) : t('off')}
            {!standing.since && standing.owedFrom && ` · ${t('owed', { day: said(standing.owedFrom) })}`}
          </p>
          {open === null && !standing.since && (
            <div>
              <Button onClick={() => setOpen('set-up')}>{t('setUp')}</Button>
            </div>
          )}
          {open === null && standing.since && (
            <div className={own.verbs}>
              <Button onClick={() => setOpen('new-codes')}>{t('newCodes')}</Button>
              {!standing.owedFrom && <Button onClick={() => setOpen('off')}>{t('switchOff')}</Button>}
            </div>
          )}
          {open === 'set-up' && <SetUpSteps onDone={close} onCancel={close} />}
          {open === 'new-codes' && <NewCodes onClose={close} />}
          {open === 'off' && <SwitchOff onClose={close} />}
        </div>
      )}
    </section>
  );
}

function NewCodes({ onClose }: { onClose: () => void }) {
  const t = useWords(secondFactorWords);
  const make = useNewRecoveryCodes();
  if (make.data) return <RecoveryCodes codes={make.data.recoveryCodes} onKept={onClose} />;
  return (
    <CodeForm
      label={t('anyCode')}
      verb={t('newCodes')}
      error={make.error}
      isPending={make.isPending}
      onSend={(code, failed) => make.mutate(code, failed)}
      onCancel={onClose}
    />
  );
}

function SwitchOff({ onClose }: { onClose: () => void }) {
  const t = useWords(secondFactorWords);
  const confirm = useConfirmBar();
  const off = useFactorOff();
  return (
    <CodeForm
      label={t('anyCode')}
      verb={t('switchOff')}
      error={off.error}
      isPending={off.isPending}
      onSend={(code, failed) =>
        off.mutate(code, {
          ...failed,
          onSuccess: () => {
            confirm({ text: t('switchedOff') });
            onClose();
          },
        })
      }
      onCancel={onClose}
    />
  );
}
