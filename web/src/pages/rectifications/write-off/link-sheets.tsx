import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { TextArea } from '../../../shared/light/text-area';
import { useDraft } from '../../../shared/draft/use-draft';
import { AskField, AskSheet } from '../../asks/ask-sheet';
import { useShownAfresh } from '../use-shown-afresh';
import { draftName, type LinkSheetProps } from './link-sheet-props';
import { useSendBack, useSkip, type ChainLink } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

/** Sends the chain back to an earlier link. */
export function BackSheet({ seen, link, earlier, onClose }: LinkSheetProps) {
  const t = useWords(writeOffWords);
  const { draft, change, clear } = useDraft(draftName('back', seen, link), { to: '', reason: '' });
  const { reason } = draft;
  const to = (earlier.find(({ key }) => key === draft.to) ?? earlier.at(-1))?.key ?? '';
  const [asked, setAsked] = useState(false);
  const target = earlier.find(({ key }) => key === to)?.title ?? '';
  const back = useSendBack(seen, link, t('sentBack', { title: target }));
  const stale = useShownAfresh(back.error);
  const send = () => {
    setAsked(true);
    if (!reason.trim()) return;
    const sent = () => {
      clear();
      onClose();
    };
    back.mutate({ to, reason: reason.trim() }, { onSuccess: sent });
  };
  return (
    <AskSheet
      title={t('sendBackOne', { title: link.title })}
      submit={t('sendBack')}
      busy={back.isPending}
      lack={asked && !reason.trim() ? t('needReason') : stale}
      problem={back.error}
      onSubmit={send}
      onClose={onClose}
    >
      <BackTo earlier={earlier} to={to} onTo={(key) => change({ to: key })} />
      <AskField label={t('reason')}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </AskField>
    </AskSheet>
  );
}

interface BackToProps {
  earlier: readonly ChainLink[];
  to: string;
  onTo: (key: string) => void;
}

export function BackTo({ earlier, to, onTo }: BackToProps) {
  const t = useWords(writeOffWords);
  return (
    <AskField label={t('to')}>
      <select className={styles.select} value={to} onChange={({ target }) => onTo(target.value)}>
        {earlier.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </AskField>
  );
}

/** Leaves a link out by its rule. */
export function SkipSheet({ seen, link, onClose }: LinkSheetProps) {
  const t = useWords(writeOffWords);
  const confirm = useConfirmBar();
  const { draft, change, clear } = useDraft(draftName('skip', seen, link), { reason: '' });
  const { reason } = draft;
  const [asked, setAsked] = useState(false);
  const skip = useSkip(seen, link.key);
  const stale = useShownAfresh(skip.error);
  const send = () => {
    setAsked(true);
    if (!reason.trim()) return;
    skip.mutate(reason.trim(), {
      onSuccess: () => {
        clear();
        confirm({ text: t('done') });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      title={t('skipOne', { title: link.title })}
      submit={t('skip')}
      busy={skip.isPending}
      lack={asked && !reason.trim() ? t('needReason') : stale}
      problem={skip.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('reason')} hint={link.skipBasis && t('basis', { basis: link.skipBasis })}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </AskField>
    </AskSheet>
  );
}
