import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Conflict } from '../../shared/states/conflict';
import { forceWords } from './task-force-words';
import { useKept } from './use-kept';
import { useCloseTaskForce, type TaskForce } from './use-task-forces';
import styles from './repeats.module.css';

/** Closing asks for the result, and says what it leaves open. */
export function CloseForce({ force, onDone }: { force: TaskForce; onDone: () => void }) {
  const t = useWords(forceWords);
  const confirm = useConfirmBar();
  const close = useCloseTaskForce(force.id);
  const [draft, setDraft, forget] = useKept(`close.${force.id}`, { result: '' });
  const [version, setVersion] = useState(force.version);
  const [asked, setAsked] = useState(false);
  const lack = draft.result.trim() === '';
  const stale = close.error?.status === 412;
  const send = (from: number) => {
    setAsked(true);
    setVersion(from);
    if (lack) return;
    close.mutate(
      { version: from, result: draft.result },
      {
        onSuccess: () => {
          forget();
          confirm({ text: t('closed') });
          onDone();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={`${t('close')} · ${force.name}`}
      width={560}
      onCancel={onDone}
      footer={
        <>
          <Button onClick={onDone}>{t('notNow')}</Button>
          <Button type="primary" loading={close.isPending} disabled={stale} onClick={() => send(version)}>
            {t('close')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {stale && (
          <Conflict
            title={close.error?.detail ?? ''}
            text={t('conflict')}
            actions={<Button onClick={() => send(Number(close.error?.details.version))}>{t('again')}</Button>}
          />
        )}
        <p>{t('resultHint', { n: force.figures.unsettled })}</p>
        <label className={styles.field}>
          <span>{t('result')}</span>
          <Input.TextArea
            autoFocus
            rows={5}
            maxLength={5000}
            value={draft.result}
            onChange={(event) => setDraft({ result: event.target.value })}
          />
        </label>
        <p className={styles.lack} role="alert">
          {asked && lack ? t('resultNeeded') : !stale && close.error?.detail}
        </p>
      </div>
    </Modal>
  );
}
