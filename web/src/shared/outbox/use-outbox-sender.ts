import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { caseKey, useRefresh, type CaseDetail, type Evidence } from '../case/case-api';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import { outbox } from './outbox';
import { outboxWords } from './outbox-words';

/** Sends what this person pressed for as long as the app is open, anew with each session, and draws what the server took. */
export function useOutboxSender(csrfToken: string): void {
  const t = useWords(outboxWords);
  const confirm = useConfirmBar();
  const { id: userId } = useCurrentUser();
  const queries = useQueryClient();
  const refresh = useRefresh();
  useEffect(() => void outbox.start(userId), [userId, csrfToken]);
  useEffect(() => {
    outbox.onSignedOut = () => void queries.invalidateQueries({ queryKey: ['session'] });
    return outbox.onArrival(({ kind, caseId, subject, answer }) => {
      if (kind === 'report') confirm({ text: t('reported', { subject }) });
      if (kind !== 'photo') return void refresh();
      // The confirmed photo takes the place of the waiting one at once, not after the next reading of the case.
      const row = answer as Evidence;
      queries.setQueryData<CaseDetail>(caseKey(caseId), (old) =>
        old && !old.evidence.some((one) => one.id === row.id)
          ? { ...old, evidence: [...old.evidence, row] }
          : old,
      );
      return undefined;
    });
  }, [queries, refresh, confirm, t]);
}
