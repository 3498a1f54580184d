import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { TextArea } from '../../shared/light/text-area';
import { AnswerFiles } from './call-files/answer-files';
import { AskField, AskSheet } from './ask-sheet';
import { ANSWER_WORDS, asksWords } from './asks-words';
import styles from './asks.module.css';
import { useAnswerCall, type Call, type CallAnswer } from './use-calls';
import { useDraft } from '../../shared/draft/use-draft';

const ANSWERS = Object.keys(ANSWER_WORDS) as CallAnswer[];

/** 部门应: came, dealt with it, or not ours with the reason. */
export function AnswerCallSheet({ call, onClose }: { call: Call; onClose: () => void }) {
  const t = useWords(asksWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const move = useAnswerCall();
  const blank = { answer: '' as CallAnswer | '', text: '' };
  const { draft, change, clear } = useDraft(`answer.${call.id}`, blank);
  const [asked, setAsked] = useState(false);
  const text = draft.text.trim();
  const lack = !draft.answer ? 'needAnswer' : text ? null : 'needText';

  const send = () => {
    setAsked(true);
    if (!draft.answer || lack) return;
    move.mutate(
      { seen: call, answer: draft.answer, text },
      {
        onSuccess: () => {
          clear();
          confirm({ text: t('answered') });
          onClose();
        },
      },
    );
  };

  return (
    <AskSheet
      title={t('answerTitle')}
      submit={t('answer')}
      busy={move.isPending}
      lack={asked && lack ? t(lack) : null}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.quote}>{call.need}</p>
      <fieldset className={styles.choices}>
        <legend>{t('answer')}</legend>
        {ANSWERS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="call-answer"
              checked={draft.answer === one}
              onChange={() => change({ answer: one })}
            />
            {ANSWER_WORDS[one][language]}
          </label>
        ))}
      </fieldset>
      <AskField label={t(draft.answer === 'not-ours' ? 'declineText' : 'answerText')}>
        <TextArea
          autoSize={{ minRows: 4, maxRows: 10 }}
          maxLength={2000}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </AskField>
      <AnswerFiles call={call} />
    </AskSheet>
  );
}
