import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { shortNumber } from '../../shared/case/short-number';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { mayManage } from './may-record';
import { recheckWords } from './recheck-words';
import { useRecordFinding, type DrawnCase, type Finding } from './use-rechecks';
import styles from './rechecks.module.css';

type Consequence = NonNullable<Finding['consequence']>;

/** What a re-check found, and what follows from a problem. */
export function FindingDialog({ item, onClose }: { item: DrawnCase; onClose: () => void }) {
  const t = useWords(recheckWords);
  const confirm = useConfirmBar();
  const record = useRecordFinding();
  // Reopening takes who may reopen.
  const follows: Consequence[] = mayManage(useCurrentUser().role)
    ? ['reopen', 'supplement', 'none']
    : ['none'];
  const [result, setResult] = useState<Finding['result']>('ok');
  const [consequence, setConsequence] = useState<Consequence | undefined>(
    follows.length === 1 ? follows[0] : undefined,
  );
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const number = shortNumber(item.case?.number ?? null);
  const problem = result === 'problem';
  const lack = problem && (!note.trim() || !consequence);
  const send = () => {
    setAsked(true);
    if (lack) return;
    const finding: Finding = {
      result,
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(problem && consequence ? { consequence } : {}),
    };
    record.mutate(
      { item, finding },
      {
        onSuccess: () => {
          confirm({ text: t('saved', { number }) });
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('recheckOf', { number })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" danger={problem} loading={record.isPending} onClick={send}>
            {t(problem ? 'saveProblem' : 'saveOk')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Radio.Group
          aria-label={t('result')}
          value={result}
          options={[
            { value: 'ok', label: t('ok') },
            { value: 'problem', label: t('problem') },
          ]}
          onChange={(event) => setResult(event.target.value as Finding['result'])}
        />
        <label>
          <span>{t('note')}</span>
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </label>
        {problem && (
          <Radio.Group
            aria-label={t('consequence')}
            value={consequence}
            options={follows.map((value) => ({ value, label: t(value) }))}
            onChange={(event) => setConsequence(event.target.value as Consequence)}
          />
        )}
        <p className={styles.wrong} role="alert">
          {asked && lack
            ? t('problemNeeded')
            : record.error && (record.error.errors[0]?.message ?? record.error.detail)}
        </p>
      </div>
    </Modal>
  );
}
