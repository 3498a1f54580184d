import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { ErrorState } from '../../shared/states/error-state';
import { reminderWords } from './reminder-words';
import { useWithdraw, type Letter } from './use-reminders';
import styles from './run.module.css';

/** Why a letter does not hold any more. */
export function WithdrawDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const t = useWords(reminderWords);
  const confirm = useConfirmBar();
  const withdraw = useWithdraw();
  const reasonId = useId();
  const [seen] = useState(letter);
  const [reason, setReason] = useState('');
  const { street } = letter;
  return (
    <Modal
      open
      title={t('withdrawTitle', { street })}
      okText={t('withdraw')}
      cancelText={t('keep')}
      okButtonProps={{ danger: true, loading: withdraw.isPending, disabled: !reason.trim() }}
      onOk={() =>
        withdraw.mutate(
          { seen, reason: reason.trim() },
          {
            onSuccess: () => {
              confirm({ text: t('withdrawn', { street }) });
              onClose();
            },
          },
        )
      }
      onCancel={onClose}
    >
      <p>{t('withdrawText')}</p>
      <label className={styles.field} htmlFor={reasonId}>
        {t('reason')}
      </label>
      <Input.TextArea
        id={reasonId}
        autoFocus
        maxLength={300}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {withdraw.error && <ErrorState error={withdraw.error} title={t('notWithdrawn')} />}
    </Modal>
  );
}
