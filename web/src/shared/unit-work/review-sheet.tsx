import { useState } from 'react';
import { useWords } from '../../i18n/words';
import type { Seen } from '../case/case-api';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import { Button } from '../light/button';
import { Sheet } from '../light/sheet';
import { SaidDay } from '../said-day/said-day';
import { TextArea } from '../light/text-area';
import { ChoiceList } from './choice-list';
import { useReviewShutDown, type ShutDown } from './unit-work-api';
import styles from './unit-work.module.css';
import { unitWorkWords } from './unit-work-words';

type Outcome = NonNullable<ShutDown['outcome']>;

export const OUTCOME_WORDS: Record<Outcome, 'resumed' | 'kept' | 'closedForGood'> = {
  resumed: 'resumed',
  kept: 'kept',
  'closed-for-good': 'closedForGood',
};

interface Props {
  seen: Seen;
  stopped: ShutDown;
  open: boolean;
  onClose: () => void;
}

/** 停产复核: may the works run again, and if not, when is it looked at next. */
export function ReviewSheet({ seen, stopped, open, onClose }: Props) {
  const t = useWords(unitWorkWords);
  const confirm = useConfirmBar();
  const review = useReviewShutDown();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [note, setNote] = useState('');
  const [next, setNext] = useState({ day: '', said: '' });
  const ready = outcome !== null && note.trim() !== '' && (outcome !== 'kept' || next.day !== '');
  const save = () => {
    if (!ready || !outcome) return;
    const again = { reviewOn: next.day, ...(next.said.trim() ? { reviewSaid: next.said.trim() } : {}) };
    review.mutate(
      { seen, outcome, note: note.trim(), ...(outcome === 'kept' ? again : {}) },
      {
        onSuccess: () => {
          confirm({ text: t('reviewed') });
          onClose();
        },
      },
    );
  };
  return (
    <Sheet open={open} onClose={onClose} title={t('reviewTitle')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p>{t('reason', { reason: stopped.reason })}</p>
        <ChoiceList
          name="outcome"
          title={t('outcome')}
          choices={(Object.keys(OUTCOME_WORDS) as Outcome[]).map((id) => ({
            id,
            name: t(OUTCOME_WORDS[id]),
          }))}
          value={outcome}
          onChange={(id) => setOutcome(id as Outcome)}
        />
        {outcome === 'kept' && (
          <label className={styles.field}>
            <span>{t('nextReview')}</span>
            <SaidDay day={next.day} said={next.said} onChange={(part) => setNext(part)} />
          </label>
        )}
        <label className={styles.field}>
          <span>{t('reviewNote')}</span>
          <TextArea
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <p className={styles.complaint} role="alert">
          {review.error?.errors[0]?.message ?? review.error?.detail}
        </p>
        <div className={styles.verbs}>
          <Button type="primary" htmlType="submit" disabled={!ready} loading={review.isPending}>
            {t('saveReview')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
