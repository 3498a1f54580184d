import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/words';
import { shortNumber } from '../../shared/case/short-number';
import type { CaseDetail } from '../../shared/case/case-api';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import type { Refusal } from '../../shared/outbox/entry';
import { outbox, type OutboxItem } from '../../shared/outbox/outbox';
import { reportOf } from '../../shared/outbox/presses';
import { useCaseOutbox, usePress } from '../../shared/outbox/use-outbox';
import type { ReportDraft } from './draft/report-draft';
import { requestOf } from './report-request';
import { reportWords } from './report-words';

export interface ArmedReport {
  /** The report as it lies in the outbox, waiting for photos or a signal; null before it is pressed. */
  item: OutboxItem | null;
  /** Why the server did not take it. */
  refusal: Refusal | null;
  arm: (draft: ReportDraft) => Promise<void>;
  /** Takes the press back; the words stay in the draft. True when there was one to take back. */
  disarm: () => boolean;
}

/** 上报: a press like any other. It waits for the photos before it, outlives the tab, and goes up by itself. */
export function useArmedReport(found: CaseDetail, onReported: () => void): ArmedReport {
  const t = useWords(reportWords);
  const confirm = useConfirmBar();
  const press = usePress();
  const items = useCaseOutbox(found.id);
  const item = items.find(({ kind }) => kind === 'report') ?? null;
  const reported = useRef(onReported);
  reported.current = onReported;
  useEffect(
    () =>
      outbox.onArrival(({ kind, caseId }) => {
        if (kind === 'report' && caseId === found.id) reported.current();
      }),
    [found.id],
  );
  return {
    item: item?.refusal ? null : item,
    refusal: item?.refusal ?? null,
    arm: async (draft) => {
      const number = shortNumber(found.number.raw);
      await press(reportOf(found, requestOf(draft, found)), t('submitted', { number }));
    },
    disarm: () => {
      if (!item || item.stage === 'sending') return false;
      void outbox.discard(item.key);
      if (!item.refusal) confirm({ text: t('disarmed') });
      return true;
    },
  };
}
