import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../../i18n/words';
import { useConfirmBar } from '../../../../shared/confirm-bar/confirm-bar-provider';
import { FormFault } from '../form-fault';
import styles from '../people.module.css';
import { factorWords } from './factor-words';
import { useFactorHolders, useResetFactor } from './use-factor-people';

interface Props {
  person: { id: string; name: string };
  size: 'small' | 'middle';
}

/** For a lost phone; stands only beside who has a sign-in code. */
export function ResetFactor({ person: { id, name }, size }: Props) {
  const t = useWords(factorWords);
  const confirm = useConfirmBar();
  const holders = useFactorHolders().data ?? [];
  const reset = useResetFactor();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (!open && !holders.some(({ userId }) => userId === id)) return null;
  return (
    <>
      <Button size={size} aria-label={t('resetOne', { name })} onClick={() => setOpen(true)}>
        {t('reset')}
      </Button>
      {open && (
        <Modal open title={t('resetOne', { name })} footer={null} onCancel={close} mask={{ closable: false }}>
          <div className={styles.form}>
            <p>{t('resetText', { name })}</p>
            <FormFault error={reset.error} />
            <div className={styles.verbs}>
              <Button
                autoFocus
                type="primary"
                loading={reset.isPending}
                onClick={() =>
                  reset.mutate(id, {
                    onSuccess: () => {
                      confirm({ text: t('resetDone', { name }) });
                      close();
                    },
                  })
                }
              >
                {t('resetDo')}
              </Button>
              <Button onClick={close}>{t('cancel')}</Button>
            </div>
          </div>
        </Modal>
      )}
    </>
  );
}

/** A line under the account of who has one. */
export function HasFactor({ id }: { id: string }) {
  const t = useWords(factorWords);
  const holders = useFactorHolders().data ?? [];
  if (!holders.some(({ userId }) => userId === id)) return null;
  return <small className={styles.below}>{t('has')}</small>;
}
