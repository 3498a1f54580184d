import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { ErrorState } from '../../shared/states/error-state';
import { AddresseeFields } from './addressee-fields';
import { reminderWords } from './reminder-words';
import { useEditLetter, type Letter } from './use-reminders';
import styles from './run.module.css';

/** Words and addressees of a draft; what was typed stays when somebody was faster. */
export function EditDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const t = useWords(reminderWords);
  const confirm = useConfirmBar();
  const edit = useEditLetter();
  const bodyId = useId();
  const [seen] = useState(letter);
  const [body, setBody] = useState(letter.body);
  const [addressees, setAddressees] = useState(letter.addressees);
  const sound = body.trim() !== '' && addressees.every(({ name }) => name.trim() !== '');
  return (
    <Modal
      open
      width={760}
      title={t('editTitle', { street: letter.street })}
      okText={t('save')}
      cancelText={t('discard')}
      okButtonProps={{ loading: edit.isPending, disabled: !sound }}
      onOk={() =>
        edit.mutate(
          { seen, body, addressees },
          {
            onSuccess: () => {
              confirm({ text: t('saved') });
              onClose();
            },
          },
        )
      }
      onCancel={onClose}
    >
      <AddresseeFields unitId={letter.unitId} addressees={addressees} onChange={setAddressees} />
      <label className={styles.field} htmlFor={bodyId}>
        {t('body')}
      </label>
      <Input.TextArea
        id={bodyId}
        aria-describedby={`${bodyId}-hint`}
        maxLength={5000}
        autoSize={{ minRows: 8, maxRows: 16 }}
        value={body}
        onChange={({ target }) => setBody(target.value)}
      />
      <p id={`${bodyId}-hint`} className={styles.proof}>
        {t('bodyHint')}
      </p>
      {edit.error && <ErrorState error={edit.error} title={t('notSaved')} />}
    </Modal>
  );
}
