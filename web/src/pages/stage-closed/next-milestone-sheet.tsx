import { useId, useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../shared/light/input';
import { TextArea } from '../../shared/light/text-area';
import { SaidDay } from '../../shared/said-day/said-day';
import { useDraft } from '../../shared/draft/use-draft';
import { dayAfter, dayOf, longDay } from '../../shared/time/format-time';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { stageClosedWords } from './stage-closed-words';
import styles from './stage-closed.module.css';
import { useNextMilestone, type WatchedCase } from './use-stage-closed';

const BLANK = { note: '', milestone: '', due: { day: '', said: '' } };

/** The milestone was reached, and which comes next: both are obligatory, so that a case is never without one. */
export function NextMilestoneSheet({ one, onClose }: { one: WatchedCase; onClose: () => void }) {
  const t = useWords(stageClosedWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const id = useId();
  const { draft, change, clear } = useDraft(`next-milestone.${one.id}`, BLANK);
  const { note, milestone, due } = draft;
  const [asked, setAsked] = useState(false);
  const next = useNextMilestone(one);
  const tomorrow = dayAfter(dayOf(new Date()));
  const isWhole = note.trim() !== '' && milestone.trim() !== '' && due.day >= tomorrow;
  const send = () => {
    setAsked(true);
    if (!isWhole) return;
    const said = due.said.trim();
    const body = {
      note: note.trim(),
      milestone: milestone.trim(),
      milestoneOn: due.day,
      ...(said && { milestoneSaid: said }),
    };
    next.mutate(body, {
      onSuccess: () => {
        clear();
        confirm({ text: t('done', { day: longDay(due.day, language) }) });
        onClose();
      },
    });
  };
  const before = {
    day: one.milestoneOn ? longDay(one.milestoneOn, language) : '—',
    what: one.milestone ?? t('noMilestone'),
  };
  return (
    <AskSheet
      title={t('next-milestone')}
      submit={t('next-milestone')}
      busy={next.isPending}
      lack={asked && !isWhole ? t('needNext') : next.error?.status === 412 ? t('stale') : null}
      problem={next.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.hint}>
        <b>{one.title}</b>
        <br />
        {t('reachedHint', before)}
      </p>
      <AskField label={t('reached')}>
        <TextArea
          data-focus-first
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          value={note}
          onChange={({ target }) => change({ note: target.value })}
        />
      </AskField>
      <AskField label={t('nextWhat')}>
        <Input
          maxLength={300}
          value={milestone}
          onChange={({ target }) => change({ milestone: target.value })}
        />
      </AskField>
      <div className={styles.field}>
        <label htmlFor={id}>{t('nextOn')}</label>
        <SaidDay
          id={id}
          day={due.day}
          said={due.said}
          min={tomorrow}
          onChange={(to) => change({ due: to })}
        />
      </div>
    </AskSheet>
  );
}
