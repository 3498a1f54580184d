import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { say, useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { FormFault } from './form-fault';
import { OPEN_WORDS, peopleWords } from './people-words';
import styles from './people.module.css';
import { useSwitchUnitOff, useUnit, type Unit } from './use-people';

/** Says what is still open at the unit, and switches it off when nothing is. */
export function UnitOffDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const t = useWords(peopleWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const detail = useUnit(unit.id);
  const off = useSwitchUnitOff(unit);
  const [reason, setReason] = useState('');
  const open = detail.data?.open ?? [];
  const { name } = unit;
  const submit = () =>
    off.mutate(reason.trim(), {
      onSuccess: () => {
        confirm({ text: t('switchedOff', { name }) });
        onClose();
      },
    });
  return (
    <Modal open title={t('switchOffOne', { name })} footer={null} onCancel={onClose}>
      {detail.isPending && <SkeletonRows rows={2} />}
      {open.length > 0 && (
        <div className={styles.form}>
          <p>{t('unitOpen')}</p>
          <ul className={styles.open}>
            {open.map(({ kind, count }) => (
              <li key={kind}>{say(OPEN_WORDS[kind], language, { n: count })}</li>
            ))}
          </ul>
          <div className={styles.verbs}>
            <Button autoFocus onClick={onClose}>
              {t('close')}
            </Button>
          </div>
        </div>
      )}
      {detail.data && open.length === 0 && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <p>{t('unitOffText')}</p>
          <label>
            {t('reason')}
            <Input
              autoFocus
              required
              maxLength={200}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <FormFault error={off.error} />
          <div className={styles.verbs}>
            <Button
              type="primary"
              danger
              htmlType="submit"
              loading={off.isPending}
              disabled={reason.trim() === ''}
            >
              {t('switchUnitOff')}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
