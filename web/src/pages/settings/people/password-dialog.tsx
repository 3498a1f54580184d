import { Button, Modal } from 'antd';
import { useWords } from '../../../i18n/words';
import { copyText } from '../../../shared/copy-text';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { FormFault } from './form-fault';
import { peopleWords } from './people-words';
import styles from './people.module.css';
import { useFirstPassword, type Person } from './use-people';

/** A new first password, shown once. */
export function PasswordDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords(peopleWords);
  const make = useFirstPassword();
  return (
    <Modal
      open
      title={t('passwordOne', { name: person.name })}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className={styles.form}>
        {make.data ? (
          <FirstPassword username={person.username} password={make.data.password} onClose={onClose} />
        ) : (
          <>
            <p>{t('passwordText', { name: person.name })}</p>
            <FormFault error={make.error} />
            <div className={styles.verbs}>
              <Button
                autoFocus
                type="primary"
                loading={make.isPending}
                onClick={() => make.mutate(person.id)}
              >
                {t('passwordMake')}
              </Button>
              <Button onClick={onClose}>{t('cancel')}</Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}

interface Shown {
  username: string;
  password: string;
  onClose: () => void;
}

export function FirstPassword({ username, password, onClose }: Shown) {
  const t = useWords(peopleWords);
  const confirm = useConfirmBar();
  const copy = async () => {
    await copyText(password);
    confirm({ text: t('copied') });
  };
  return (
    <>
      <p role="status">
        {t('account')} <b>{username}</b>
        <code className={styles.password}>{password}</code>
        {t('passwordOnce')}
      </p>
      <div className={styles.verbs}>
        <Button autoFocus type="primary" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </>
  );
}
