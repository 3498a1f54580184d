import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { shortNumber } from '../../shared/case/short-number';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { dayOf } from '../../shared/time/format-time';
import { recheckWords } from './recheck-words';
import { useRecordSeen, type LookBack, type Seen } from './use-rechecks';
import styles from './rechecks.module.css';

/** What a look-back found; a rebound reopens the case. */
export function SeenDialog({ lookBack, onClose }: { lookBack: LookBack; onClose: () => void }) {
  const t = useWords(recheckWords);
  const confirm = useConfirmBar();
  const record = useRecordSeen();
  const today = dayOf(new Date());
  const [result, setResult] = useState<Seen['result']>('held');
  const [visitedOn, setVisitedOn] = useState(today);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const number = shortNumber(lookBack.case?.number ?? null);
  const lack = result === 'rebound' && !note.trim();
  const send = () => {
    setAsked(true);
    if (lack) return;
    const words = note.trim() ? { note: note.trim() } : {};
    record.mutate(
      { id: lookBack.id, seen: { result, visitedOn, ...words } },
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
      title={t('recordOf', { number })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" danger={result === 'rebound'} loading={record.isPending} onClick={send}>
            {t(result === 'rebound' ? 'saveRebound' : 'saveHeld')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Radio.Group
          aria-label={t('result')}
          value={result}
          options={[
            { value: 'held', label: t('held') },
            { value: 'rebound', label: t('rebound') },
          ]}
          onChange={(event) => setResult(event.target.value as Seen['result'])}
        />
        {result === 'rebound' && <p>{t('reboundHint')}</p>}
        <label>
          <span>{t('visitedOn')}</span>
          <Input
            type="date"
            max={today}
            value={visitedOn}
            onChange={({ target }) => setVisitedOn(target.value)}
          />
        </label>
        <label>
          <span>{t('seen')}</span>
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </label>
        <p className={styles.wrong} role="alert">
          {asked && lack
            ? t('reboundNote')
            : record.error && (record.error.errors[0]?.message ?? record.error.detail)}
        </p>
      </div>
    </Modal>
  );
}
