import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { PendingLine } from '../../shared/outbox/pending-line';
import { slipReceiptOf } from '../../shared/outbox/presses';
import { useReceiptPress, useReceiptStage } from '../../shared/outbox/use-receipt';
import { Button } from '../../shared/light/button';
import { colourSlipsWords } from './colour-slips-words';
import styles from './colour-slips.module.css';
import { ReasonSheet } from './reason-sheet';
import { useSlipPaper, useWithdraw, type ColourSlip } from './use-colour-slips';

/** 签收 for the unit, 撤销 for the bureau, the paper for everybody. */
export function SlipVerbs({ slip }: { slip: ColourSlip }) {
  const t = useWords(colourSlipsWords);
  const confirm = useConfirmBar();
  const receive = useReceiptPress(
    (words: string) => slipReceiptOf(slip, words),
    t('received', { number: slip.number }),
  );
  const stage = useReceiptStage(slip);
  const withdraw = useWithdraw(slip);
  const paper = useSlipPaper(slip.id);
  const [sheet, setSheet] = useState<'receive' | 'withdraw' | null>(null);
  const { number, allowedActions } = slip;
  const print = () =>
    paper.mutate(undefined, {
      onSuccess: (name) => confirm({ text: t('docxDone', { name }) }),
      onError: ({ detail }) => confirm({ text: t('docxFailed', { detail }) }),
    });
  return (
    <>
      <PendingLine caseId={slip.id} />
      <div className={styles.verbs}>
        {allowedActions.includes('withdraw') && (
          <Button aria-label={t('withdrawOne', { number })} onClick={() => setSheet('withdraw')}>
            {t('withdraw')}
          </Button>
        )}
        <Button aria-label={t('docxOf', { number })} loading={paper.isPending} onClick={print}>
          {t('docx')}
        </Button>
        {allowedActions.includes('receive') && stage === null && (
          <Button type="primary" aria-label={t('receiveOne', { number })} onClick={() => setSheet('receive')}>
            {t('receive')}
          </Button>
        )}
      </div>
      {sheet === 'receive' && (
        <ReasonSheet
          name={`receive.${slip.id}`}
          title={t('receiveOne', { number })}
          label={t('receiveWhat')}
          hint={t('receiveHint')}
          need={t('needReceipt')}
          submit={t('receive')}
          move={receive}
          input={(words) => words}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'withdraw' && (
        <ReasonSheet
          name={`withdraw.${slip.id}`}
          title={t('withdrawOne', { number })}
          label={t('withdrawWhy')}
          hint={t('withdrawHint')}
          need={t('needWhy')}
          submit={t('withdraw')}
          danger
          move={withdraw}
          input={(words) => words}
          done={t('withdrawn', { number })}
          onClose={() => setSheet(null)}
        />
      )}
    </>
  );
}
