import { Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { Deadline } from '../../shared/case/explain';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { dayOf, longDay } from '../../shared/time/format-time';
import { AskField, AskSheet } from '../asks/ask-sheet';
import asks from '../asks/asks.module.css';
import { deadlinesWords } from './deadlines-words';
import { useChangeDate, type Seen } from './use-deadline-acts';

interface Props {
  seen: Seen;
  deadline: Deadline;
  onClose: () => void;
}

/** 改期: another date by hand, with the document that says so. */
export function ChangeSheet({ seen, deadline, onClose }: Props) {
  const t = useWords(deadlinesWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const move = useChangeDate(seen, deadline.id);
  const [draft, setDraft] = useState({ toOn: '', reason: '', documentNo: '' });
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }));
  const lack = lackOf(draft);
  const day = draft.toOn && longDay(draft.toOn, language);
  const send = () => {
    setAsked(true);
    if (lack) return;
    move.mutate(draft, {
      onSuccess: () => {
        confirm({ text: t('changed', { day }) });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      title={t('changeOf', { step: STEP_WORDS[deadline.step][language] })}
      submit={day ? t('changeTo', { day }) : t('changeDo')}
      busy={move.isPending}
      lack={asked && lack ? t(lack) : null}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('newDay')} hint={t('oldDay', { day: longDay(deadline.dueOn, language) })}>
        <Input
          type="date"
          min={dayOf(new Date())}
          value={draft.toOn}
          onChange={({ target }) => change({ toOn: target.value })}
        />
      </AskField>
      <AskField label={t('changeReason')}>
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={1000}
          value={draft.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </AskField>
      <AskField label={t('documentNeeded')}>
        <Input
          maxLength={100}
          value={draft.documentNo}
          onChange={({ target }) => change({ documentNo: target.value })}
        />
      </AskField>
      <p className={asks.hint}>{t('changeHint')}</p>
    </AskSheet>
  );
}

function lackOf({ toOn, reason, documentNo }: { toOn: string; reason: string; documentNo: string }) {
  if (!toOn) return 'needDay';
  if (!reason.trim()) return 'needReason';
  return documentNo.trim() ? null : 'needDocument';
}
