import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { Deadline } from '../../shared/case/explain';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { dayOf } from '../../shared/time/format-time';
import { AskField, AskSheet } from '../asks/ask-sheet';
import asks from '../asks/asks.module.css';
import { usePhrases } from '../settings/phrases/use-phrases';
import { deadlinesWords } from './deadlines-words';
import { usePause, type Seen, type Step } from './use-deadline-acts';

interface Props {
  seen: Seen;
  /** The step it was asked for from. */
  first: Step;
  all: readonly Deadline[];
  onClose: () => void;
}

/** 中止计时: which clocks, why, until when. */
export function PauseSheet({ seen, first, all, onClose }: Props) {
  const t = useWords(deadlinesWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const pause = usePause(seen);
  const phrases = usePhrases('pause');
  const running = [...new Set(all.filter(({ state }) => state === 'open').map(({ step }) => step))];
  const [steps, setSteps] = useState<Step[]>([first]);
  const [draft, setDraft] = useState({ reason: '', untilOn: '', documentNo: '', note: '' });
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }));
  const lack = steps.length === 0 ? 'needSteps' : draft.reason.trim() ? null : 'needReason';
  const send = () => {
    setAsked(true);
    if (lack) return;
    const { reason, untilOn, documentNo, note } = draft;
    const more = {
      ...(untilOn && { untilOn }),
      ...(documentNo.trim() && { documentNo: documentNo.trim() }),
      ...(note.trim() && { note: note.trim() }),
    };
    pause.mutate(
      { steps, reason: reason.trim(), ...more },
      {
        onSuccess: () => {
          confirm({ text: t('paused') });
          onClose();
        },
      },
    );
  };
  return (
    <AskSheet
      title={t('pause')}
      submit={t('pauseDo', { n: steps.length })}
      busy={pause.isPending}
      lack={asked && lack ? t(lack) : null}
      problem={pause.error}
      onSubmit={send}
      onClose={onClose}
    >
      <fieldset className={asks.choices}>
        <legend>{t('steps')}</legend>
        {running.map((step) => (
          <label key={step}>
            <input
              type="checkbox"
              checked={steps.includes(step)}
              onChange={({ target }) =>
                setSteps(running.filter((one) => (one === step ? target.checked : steps.includes(one))))
              }
            />
            {STEP_WORDS[step][language]}
          </label>
        ))}
      </fieldset>
      <AskField label={t('reason')} hint={t('reasonHint')}>
        <AutoComplete
          options={(phrases.data ?? []).map(({ text }) => ({ value: text }))}
          value={draft.reason}
          onChange={(reason: string) => change({ reason })}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
          maxLength={500}
        />
      </AskField>
      <AskField label={t('until')}>
        <Input
          type="date"
          min={dayOf(new Date())}
          value={draft.untilOn}
          onChange={({ target }) => change({ untilOn: target.value })}
        />
      </AskField>
      <AskField label={t('document')} hint={t('documentHint')}>
        <Input
          maxLength={100}
          value={draft.documentNo}
          onChange={({ target }) => change({ documentNo: target.value })}
        />
      </AskField>
      <AskField label={t('note')}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={1000}
          value={draft.note}
          onChange={({ target }) => change({ note: target.value })}
        />
      </AskField>
      <p className={asks.hint}>{t('pauseEffect')}</p>
    </AskSheet>
  );
}
