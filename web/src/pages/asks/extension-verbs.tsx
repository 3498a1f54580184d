import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { longDay } from '../../shared/time/format-time';
import { Button } from '../../shared/light/button';
import { asksWords } from './asks-words';
import styles from './asks.module.css';
import { DecideSheet } from './decide-sheet';
import { useApprove, useWithdrawExtension, type Extension } from './use-extensions';

/** 同意 in one press, 改日期 or 不同意 with a form, 撤回 for who asked; with `keysOn` also by `a` and `r`. */
export function ExtensionVerbs({ request, keysOn = false }: { request: Extension; keysOn?: boolean }) {
  const t = useWords(asksWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const approve = useApprove();
  const withdraw = useWithdrawExtension();
  const [sheet, setSheet] = useState<'approve' | 'refuse' | null>(null);
  const may = (action: Extension['allowedActions'][number]) => request.allowedActions.includes(action);
  const day = longDay(request.wantedOn, language);
  const problem = approve.error ?? withdraw.error;

  const grant = () => {
    if (request.needsDocument) return setSheet('approve');
    return approve.mutate({ seen: request }, { onSuccess: () => confirm({ text: t('approved', { day }) }) });
  };

  useKeys(
    [
      { keys: 'a', label: t('approve'), run: grant },
      { keys: 'r', label: t('refuse'), run: () => setSheet('refuse') },
    ],
    keysOn && may('approve') && sheet === null && !approve.isPending,
  );

  return (
    <>
      <div className={styles.verbs}>
        {may('withdraw') && (
          <Button
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(request, { onSuccess: () => confirm({ text: t('withdrawn') }) })}
          >
            {t('withdraw')}
          </Button>
        )}
        {may('refuse') && (
          <Button aria-keyshortcuts={keysOn ? 'r' : undefined} onClick={() => setSheet('refuse')}>
            {t('refuse')} {keysOn && <KeyCap keys="r" />}
          </Button>
        )}
        {may('approve') && (
          <>
            <Button onClick={() => setSheet('approve')}>{t('otherDay')}</Button>
            <Button
              type="primary"
              aria-keyshortcuts={keysOn ? 'a' : undefined}
              loading={approve.isPending}
              onClick={grant}
            >
              {t('approveTo', { day })} {keysOn && <KeyCap keys="a" onAccent />}
            </Button>
          </>
        )}
      </div>
      {problem && (
        <p className={styles.complaint} role="alert">
          {problem.errors[0]?.message ?? problem.detail}
        </p>
      )}
      {sheet && <DecideSheet request={request} verdict={sheet} onClose={() => setSheet(null)} />}
    </>
  );
}
