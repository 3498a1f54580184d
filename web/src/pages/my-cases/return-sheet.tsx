import { useId, useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseLine, ReturnReason } from '../../shared/case/case-api';
import { returnOf } from '../../shared/outbox/presses';
import { usePress } from '../../shared/outbox/use-outbox';
import { CopyWords } from '../../shared/live/copy-words';
import { REASON_WORDS } from '../../shared/case/return-reasons';
import { Button } from '../../shared/light/button';
import { Sheet } from '../../shared/light/sheet';
import { TextArea } from '../../shared/light/text-area';
import { myCasesWords } from './my-cases-words';
import { shortNumber } from '../../shared/case/short-number';
import styles from './return-sheet.module.css';

const REASONS = Object.keys(REASON_WORDS) as ReturnReason[];

interface Props {
  /** The case to be returned; null keeps the sheet shut. */
  line: Pick<CaseLine, 'id' | 'version' | 'number' | 'title' | 'returns' | 'allowedActions'> | null;
  onClose: () => void;
}

/** 退回: the reason, the explanation, and what this return means for the next. */
export function ReturnSheet({ line, onClose }: Props) {
  const t = useWords(myCasesWords);
  const number = line ? shortNumber(line.number.raw) : '';
  return (
    <Sheet open={line !== null} onClose={onClose} title={t('returnTitle', { number })}>
      {line && <ReturnForm line={line} number={number} onClose={onClose} />}
    </Sheet>
  );
}

function ReturnForm({ line, number, onClose }: Props & { line: NonNullable<Props['line']>; number: string }) {
  const t = useWords(myCasesWords);
  const language = useLanguage();
  const id = useId();
  const press = usePress();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [reason, setReason] = useState<ReturnReason | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const lacking = !reason ? t('reasonNeeded') : !note.trim() ? t('explainNeeded') : null;
  // Somebody was faster: recalled it, say. The words stay until they are taken along.
  const possible = line.allowedActions.includes('return');
  const complaint = !possible ? t('returnGone') : asked ? (lacking ?? refused) : null;

  const send = async () => {
    setAsked(true);
    if (!reason || lacking) return;
    setSending(true);
    const pressed = await press(returnOf(line, reason, note.trim()), t('returned', { number }));
    setSending(false);
    setRefused(pressed?.kind === 'refused' ? pressed.refusal.detail : null);
    if (pressed?.kind === 'done' || pressed?.kind === 'kept') onClose();
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className={styles.title}>{line.title}</p>
      <fieldset className={styles.reasons}>
        <legend>{t('reason')}</legend>
        {REASONS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-reason`}
              checked={reason === one}
              onChange={() => setReason(one)}
            />
            {REASON_WORDS[one][language]}
          </label>
        ))}
      </fieldset>
      <label className={styles.note}>
        <span>{t('explain')}</span>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 6 }}
          maxLength={1000}
          value={note}
          placeholder={t('explainHint')}
          onChange={(event) => setNote(event.target.value)}
          aria-describedby={`${id}-complaint`}
        />
      </label>
      <p className={styles.chances}>
        {line.returns === 0 ? t('firstReturn') : t('laterReturn', { n: line.returns })}
      </p>
      <p id={`${id}-complaint`} className={styles.complaint} role="alert">
        {complaint}
      </p>
      <div className={styles.verbs}>
        {!possible && <CopyWords words={note} />}
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button danger htmlType="submit" disabled={!possible} loading={sending}>
          {t('return')}
        </Button>
      </div>
    </form>
  );
}
