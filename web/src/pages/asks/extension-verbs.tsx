import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { longDay } from '../../shared/time/format-time';
import { asksWords } from './asks-words';
import styles from './asks.module.css';
import { DecideSheet } from './decide-sheet';
import { useApprove, useWithdrawExtension, type Extension } from './use-extensions';

/** 同意 in one key, 改日期 or 不同意 with a form, 撤回 for who asked. */
export function ExtensionVerbs({ request }: { request: Extension }) {
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
        {may('refuse') && <Button onClick={() => setSheet('refuse')}>{t('refuse')}</Button>}
        {may('approve') && (
          <>
            <Button onClick={() => setSheet('approve')}>{t('otherDay')}</Button>
            <Button type="primary" loading={approve.isPending} onClick={grant}>
              {t('approveTo', { day })}
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
