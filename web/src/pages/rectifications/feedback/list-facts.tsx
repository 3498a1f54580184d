import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Input } from '../../../shared/light/input';
import { dayOf } from '../../../shared/time/format-time';
import { FormField } from '../form-field';
import shared from '../rectifications.module.css';
import { feedbackWords } from './feedback-words';
import styles from './feedback.module.css';
import type { FeedbackDetail, useDecide } from './use-feedback';

interface Props {
  list: FeedbackDetail;
  decide: ReturnType<typeof useDecide>;
}

/** Which inspection it is from and when its tasks are opened; and what was noticed while it was read. */
export function ListFacts({ list, decide }: Props) {
  const t = useWords(feedbackWords);
  const language = useLanguage();
  const [round, setRound] = useState(list.round ?? '');
  const [startedOn, setStartedOn] = useState(list.startedOn);
  const save = () => {
    if (round.trim() === (list.round ?? '') && startedOn === list.startedOn) return;
    if (startedOn) decide.mutate({ round: round.trim() || null, startedOn });
  };
  const unread = list.columns.filter(({ column }) => column === null).map(({ name }) => name);
  return (
    <div className={styles.facts}>
      <div className={styles.read}>
        <FormField label={t('round')}>
          <Input
            maxLength={60}
            placeholder={t('roundHint')}
            value={round}
            onChange={({ target }) => setRound(target.value)}
            onBlur={save}
          />
        </FormField>
        <FormField label={t('startedOn')}>
          <Input
            type="date"
            max={dayOf(new Date())}
            value={startedOn}
            onChange={({ target }) => setStartedOn(target.value)}
            onBlur={save}
          />
        </FormField>
      </div>
      {unread.length > 0 && <p className={shared.quiet}>{t('unread', { names: unread.join('、') })}</p>}
      {list.notes.length > 0 && (
        <details>
          <summary>{t('readNotes', { n: list.notes.length })}</summary>
          {list.notes.map((note) => (
            <p key={note.zh}>{note[language]}</p>
          ))}
        </details>
      )}
    </div>
  );
}
