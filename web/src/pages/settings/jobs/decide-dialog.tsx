import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { jobsWords } from './jobs-words';
import styles from './jobs.module.css';
import { useDecideJobs, type Verb } from './use-jobs';

interface Props {
  verb: Verb;
  ids: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

/** Asks why, since it is kept. */
export function DecideDialog({ verb, ids, onDone, onClose }: Props) {
  const t = useWords(jobsWords);
  const confirm = useConfirmBar();
  const [reason, setReason] = useState('');
  const decide = useDecideJobs(verb);
  const n = ids.length;
  const submit = () =>
    decide.mutate(
      { ids: [...ids], reason: reason.trim() },
      {
        onSuccess: ({ done, left }) => {
          const rest = left.length > 0 ? t('left', { n: left.length }) : '';
          confirm({ text: t(verb === 'repeat' ? 'repeated' : 'dropped', { n: done }) + rest });
          onDone();
        },
      },
    );
  return (
    <Modal
      open
      title={t(verb === 'repeat' ? 'repeatTitle' : 'dropTitle', { n })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="primary"
            danger={verb === 'drop'}
            loading={decide.isPending}
            disabled={reason.trim() === ''}
            onClick={submit}
          >
            {t(verb, { n })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t(verb === 'repeat' ? 'repeatText' : 'dropText')}</p>
        <label>
          <span>{t('reason')}</span>
          <Input
            autoFocus
            value={reason}
            maxLength={200}
            placeholder={t('reasonHint')}
            onChange={({ target }) => setReason(target.value)}
            onPressEnter={() => reason.trim() !== '' && submit()}
          />
        </label>
        {decide.error && (
          <p className={styles.wrong} role="alert">
            {decide.error.errors[0]?.message ?? decide.error.detail}
          </p>
        )}
      </div>
    </Modal>
  );
}
