import { useState, type ReactNode } from 'react';
import { useSignOut } from '../../api/session';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { forgetWhatWasRead } from '../device/forget';
import { AskSheet } from './ask-sheet';
import { outbox } from './outbox';
import { outboxWords } from './outbox-words';
import { useOutbox } from './use-outbox';

/** Signing out: what was read here goes; what still waits is asked about first. */
export function useLeave(): { leave: () => void; isLeaving: boolean; sheet: ReactNode } {
  const t = useWords(outboxWords);
  const { id: userId } = useCurrentUser();
  const signOut = useSignOut();
  const n = useOutbox().length;
  const [asking, setAsking] = useState(false);
  const go = () => signOut.mutate(undefined, { onSuccess: () => void forgetWhatWasRead(userId) });
  const leave = async () => ((await outbox.countWaiting()) > 0 ? setAsking(true) : go());
  const drop = async () => {
    await outbox.discardAll(userId);
    go();
  };
  return {
    leave: () => void leave(),
    isLeaving: signOut.isPending,
    sheet: (
      <AskSheet
        open={asking}
        title={t('leaveTitle', { n })}
        text={t('leaveText')}
        onClose={() => setAsking(false)}
        choices={[
          { words: t('leaveStay'), onChoose: () => setAsking(false) },
          { words: t('leaveKeep'), onChoose: go },
          { words: t('leaveDrop', { n }), danger: true, onChoose: () => void drop() },
        ]}
      />
    ),
  };
}
