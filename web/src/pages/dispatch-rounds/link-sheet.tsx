import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../shared/light/input';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { roundsWords } from './rounds-words';
import { useSendLink, type Round, type RoundUnit } from './use-rounds';

/** To which address the link goes: the duty mailbox unless it says another. */
export function LinkSheet({ round, unit, onClose }: { round: Round; unit: RoundUnit; onClose: () => void }) {
  const t = useWords(roundsWords);
  const confirm = useConfirmBar();
  const [address, setAddress] = useState(unit.dutyEmail ?? '');
  const [asked, setAsked] = useState(false);
  const send = useSendLink(round.id, unit.id);
  const wanted = address.trim();
  const submit = () => {
    setAsked(true);
    if (!wanted) return;
    send.mutate(wanted, {
      onSuccess: () => {
        confirm({ text: t('linkSent', { address: wanted }) });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      title={t('sendLinkTitle', { unit: unit.name })}
      submit={t('sendLink')}
      busy={send.isPending}
      lack={asked && !wanted ? t('needAddress') : null}
      problem={send.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <AskField label={t('address')} hint={t('linkHint')}>
        <Input
          autoFocus
          type="email"
          maxLength={200}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
      </AskField>
    </AskSheet>
  );
}
