import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../shared/light/button';
import { AnswerCallSheet } from './answer-call-sheet';
import { asksWords } from './asks-words';
import styles from './asks.module.css';
import { RejectCallSheet } from './reject-call-sheet';
import { useConfirmCall, useWithdrawCall, type Call } from './use-calls';

/** What the reader may do with a call: answer it, have the last word on it, or take it back. */
export function CallVerbs({ call }: { call: Call }) {
  const t = useWords(asksWords);
  const confirm = useConfirmBar();
  const accept = useConfirmCall();
  const withdraw = useWithdrawCall();
  const [sheet, setSheet] = useState<'answer' | 'reject' | null>(null);
  const may = (action: Call['allowedActions'][number]) => call.allowedActions.includes(action);
  const problem = accept.error ?? withdraw.error;
  return (
    <>
      <div className={styles.verbs}>
        {may('withdraw') && (
          <Button
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(call, { onSuccess: () => confirm({ text: t('withdrawn') }) })}
          >
            {t('withdraw')}
          </Button>
        )}
        {may('reject') && <Button onClick={() => setSheet('reject')}>{t('reject')}</Button>}
        {may('confirm') && (
          <Button
            type="primary"
            loading={accept.isPending}
            onClick={() => accept.mutate(call, { onSuccess: () => confirm({ text: t('confirmed') }) })}
          >
            {t('confirm')}
          </Button>
        )}
        {may('answer') && (
          <Button type="primary" onClick={() => setSheet('answer')}>
            {t('answer')}
          </Button>
        )}
      </div>
      {problem && (
        <p className={styles.complaint} role="alert">
          {problem.detail}
        </p>
      )}
      {sheet === 'answer' && <AnswerCallSheet call={call} onClose={() => setSheet(null)} />}
      {sheet === 'reject' && <RejectCallSheet call={call} onClose={() => setSheet(null)} />}
    </>
  );
}
