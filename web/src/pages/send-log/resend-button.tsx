import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { sendLogWords } from './send-log-words';
import styles from './send-log.module.css';
import { useResend, type MailHead } from './use-send-log';

/** 再发一次; of an uncertain mail a person says first that it did not arrive. */
export function ResendButton({ mail }: { mail: MailHead }) {
  const t = useWords(sendLogWords);
  const confirm = useConfirmBar();
  const resend = useResend();
  const [asks, setAsks] = useState(false);
  const { id, state, recipientName: name, subject } = mail;
  const send = (isChecked: boolean) => {
    setAsks(false);
    resend.mutate({ id, isChecked }, { onSuccess: () => confirm({ text: t('resent', { name }) }) });
  };
  return (
    <>
      <Button
        size="small"
        aria-label={t('resendOne', { name, subject })}
        loading={resend.isPending}
        onClick={() => (state === 'uncertain' ? setAsks(true) : send(false))}
      >
        {t('resend')}
      </Button>
      {resend.error && (
        <small className={styles.wrong} role="alert">
          {resend.error.detail}
        </small>
      )}
      <Modal
        open={asks}
        title={t('sureTitle')}
        okText={t('sure')}
        cancelText={t('notSure')}
        onOk={() => send(true)}
        onCancel={() => setAsks(false)}
      >
        <p>{t('sureText')}</p>
      </Modal>
    </>
  );
}
