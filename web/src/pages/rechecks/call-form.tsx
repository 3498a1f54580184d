import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { dayOf } from '../../shared/time/format-time';
import { recheckWords } from './recheck-words';
import { useRecordCall, type NewCall } from './use-rechecks';
import styles from './rechecks.module.css';

const ASKED = ['answered', 'solved', 'satisfied'] as const;
const ANSWERS = ['yes', 'partly', 'no'] as const;

/** One call to the complainant: reached or not, and the three answers. */
export function CallForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords(recheckWords);
  const confirm = useConfirmBar();
  const record = useRecordCall(caseId);
  const today = dayOf(new Date());
  const [call, setCall] = useState<NewCall>({ calledOn: today, reached: true });
  const [asked, setAsked] = useState(false);
  const lack = call.reached && ASKED.some((name) => !call[name]);
  const send = () => {
    setAsked(true);
    if (lack) return;
    const { calledOn, note, reached } = call;
    record.mutate(reached ? call : { calledOn, reached, ...(note ? { note } : {}) }, {
      onSuccess: () => {
        confirm({ text: t('callSaved') });
        onClose();
      },
    });
  };
  return (
    <Modal
      open
      title={t('addCall')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={record.isPending} onClick={send}>
            {t('saveCall')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <label>
          <span>{t('calledOn')}</span>
          <Input
            type="date"
            max={today}
            value={call.calledOn}
            onChange={({ target }) => setCall({ ...call, calledOn: target.value })}
          />
        </label>
        <Radio.Group
          aria-label={t('reached')}
          value={call.reached}
          options={[
            { value: true, label: t('reached') },
            { value: false, label: t('notReached') },
          ]}
          onChange={(event) => setCall({ ...call, reached: event.target.value as boolean })}
        />
        {call.reached &&
          ASKED.map((name) => (
            <fieldset key={name}>
              <legend>{t(name)}</legend>
              <Radio.Group
                aria-label={t(name)}
                value={call[name]}
                options={ANSWERS.map((value) => ({ value, label: t(value) }))}
                onChange={(event) => setCall({ ...call, [name]: event.target.value as string })}
              />
            </fieldset>
          ))}
        <label>
          <span>{t('note')}</span>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2000}
            value={call.note ?? ''}
            onChange={({ target }) => setCall({ ...call, note: target.value })}
          />
        </label>
        <p className={styles.quiet}>{t('noPersonal')}</p>
        <p className={styles.wrong} role="alert">
          {asked && lack
            ? t('callNeeded')
            : record.error && (record.error.errors[0]?.message ?? record.error.detail)}
        </p>
      </div>
    </Modal>
  );
}
