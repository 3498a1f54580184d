import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../../shared/light/input';
import { TextArea } from '../../../shared/light/text-area';
import { useDraft } from '../../../shared/draft/use-draft';
import { dayOf } from '../../../shared/time/format-time';
import { AskField, AskSheet } from '../../asks/ask-sheet';
import { useShownAfresh } from '../use-shown-afresh';
import { useApply, useRebound, type Seen } from './use-write-off';
import { CRITERIA, writeOffWords } from './write-off-words';

interface Props {
  /** With the version of the task. */
  task: Seen;
  onClose: () => void;
}

const NOTHING_SAID = { offences: '', effect: '', 'look-alikes': '', mechanism: '' };

/** 申请销号: says how each criterion is met. */
export function ApplySheet({ task, onClose }: Props) {
  const t = useWords(writeOffWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const { draft: said, change, clear } = useDraft(`write-off.apply.${task.task.id}`, NOTHING_SAID);
  const [asked, setAsked] = useState(false);
  const apply = useApply(task);
  const stale = useShownAfresh(apply.error);
  const lacks = Object.values(said).some((text) => !text.trim());
  const send = () => {
    setAsked(true);
    if (lacks) return;
    apply.mutate(said, {
      onSuccess: () => {
        clear();
        confirm({ text: t('applied') });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      title={t('apply')}
      submit={t('apply')}
      busy={apply.isPending}
      lack={asked && lacks ? t('needAll') : stale}
      problem={apply.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('applyHint')}</p>
      {CRITERIA.map(({ key, label }) => (
        <AskField key={key} label={label[language]}>
          <TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={1000}
            value={said[key]}
            onChange={({ target }) => change({ [key]: target.value })}
          />
        </AskField>
      ))}
    </AskSheet>
  );
}

/** 反弹: opens the task again, with a milestone and a date. */
export function ReboundSheet({ task, onClose }: Props) {
  const t = useWords(writeOffWords);
  const confirm = useConfirmBar();
  const blank = { foundOn: dayOf(new Date()), reason: '', what: '', plannedOn: '' };
  const { draft: said, change, clear } = useDraft(`write-off.rebound.${task.task.id}`, blank);
  const [asked, setAsked] = useState(false);
  const rebound = useRebound(task);
  const stale = useShownAfresh(rebound.error);
  const lacks = Object.values(said).some((text) => !text.trim());
  const send = () => {
    setAsked(true);
    if (lacks) return;
    rebound.mutate(said, {
      onSuccess: () => {
        clear();
        confirm({ text: t('done') });
        onClose();
      },
    });
  };
  const field = (key: keyof typeof said, type: 'date' | 'text') => (
    <AskField label={t(key)}>
      <Input
        type={type}
        maxLength={200}
        value={said[key]}
        onChange={({ target }) => change({ [key]: target.value })}
      />
    </AskField>
  );
  return (
    <AskSheet
      title={t('rebound')}
      submit={t('rebound')}
      busy={rebound.isPending}
      lack={asked && lacks ? t('needFields') : stale}
      problem={rebound.error}
      onSubmit={send}
      onClose={onClose}
    >
      {field('foundOn', 'date')}
      {field('reason', 'text')}
      {field('what', 'text')}
      {field('plannedOn', 'date')}
    </AskSheet>
  );
}
