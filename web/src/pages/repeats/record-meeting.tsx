import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { dayOf } from '../../shared/time/format-time';
import { DayField } from './day-field';
import { forceWords } from './task-force-words';
import { useRecordMeeting, type TaskForce } from './use-task-forces';
import { useKept } from './use-kept';
import styles from './repeats.module.css';

/** The minutes of the next meeting; what is typed is kept on this machine until the server has it. */
export function RecordMeeting({ force, onDone }: { force: TaskForce; onDone: () => void }) {
  const t = useWords(forceWords);
  const confirm = useConfirmBar();
  const record = useRecordMeeting(force.id);
  const [draft, setDraft, forget] = useKept(`meeting.${force.id}`, {
    heldOn: dayOf(new Date()),
    minutes: '',
  });
  const [asked, setAsked] = useState(false);
  const lack = draft.minutes.trim() === '';
  const send = () => {
    setAsked(true);
    if (lack) return;
    record.mutate(draft, {
      onSuccess: () => {
        forget();
        confirm({ text: t('recorded') });
        onDone();
      },
    });
  };
  return (
    <Modal
      open
      title={t('meet')}
      width={600}
      onCancel={onDone}
      footer={
        <>
          <Button onClick={onDone}>{t('notNow')}</Button>
          <Button type="primary" loading={record.isPending} onClick={send}>
            {t('record', { n: force.meetingCount + 1 })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <label className={styles.field}>
          <span>{t('heldOn')}</span>
          <DayField
            label={t('heldOn')}
            value={draft.heldOn}
            max={dayOf(new Date())}
            onChange={(heldOn) => heldOn && setDraft({ ...draft, heldOn })}
          />
        </label>
        <label className={styles.field}>
          <span>{t('minutes')}</span>
          <Input.TextArea
            autoFocus
            rows={8}
            maxLength={20000}
            value={draft.minutes}
            onChange={(event) => setDraft({ ...draft, minutes: event.target.value })}
          />
        </label>
        <p className={styles.quiet}>{t('minutesKept')}</p>
        <p className={styles.lack} role="alert">
          {asked && lack
            ? t('minutesNeeded')
            : record.error && (record.error.errors[0]?.message ?? record.error.detail)}
        </p>
      </div>
    </Modal>
  );
}
