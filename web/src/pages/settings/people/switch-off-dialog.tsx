import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { FormFault } from './form-fault';
import { HandOverFields, isDecided } from './hand-over-fields';
import { peopleWords } from './people-words';
import styles from './people.module.css';
import { usePerson, useSwitchPersonOff, type HandOver, type Person, type PersonDetail } from './use-people';

/** 停用: shows what is in hand, and lets nothing of it lie in nobody's hand. */
export function SwitchOffDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords(peopleWords);
  const detail = usePerson(person.id);
  return (
    <Modal open title={t('switchOffOne', { name: person.name })} footer={null} onCancel={onClose}>
      {detail.isPending && <SkeletonRows rows={4} />}
      {detail.isError && (
        <ErrorState error={detail.error} title={t('failed')} onRetry={() => void detail.refetch()} />
      )}
      {detail.data && <SwitchOffForm person={detail.data} onClose={onClose} />}
    </Modal>
  );
}

function SwitchOffForm({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const t = useWords(peopleWords);
  const confirm = useConfirmBar();
  const off = useSwitchPersonOff(person);
  const [reason, setReason] = useState('');
  const [handOver, setHandOver] = useState<HandOver>({ successorId: null, backToUnit: false });
  const n = person.work.length;
  const verb = n === 0 ? 'switchOff' : handOver.backToUnit ? 'switchOffBack' : 'switchOffHand';
  const submit = () =>
    off.mutate(
      { reason: reason.trim(), ...handOver },
      {
        onSuccess: () => {
          confirm({ text: t('switchedOff', { name: person.name }) });
          onClose();
        },
      },
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{t('switchOffText')}</p>
      <label>
        {t('reason')}
        <Input
          autoFocus
          required
          maxLength={200}
          placeholder={t('reasonHint')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <HandOverFields person={person} value={handOver} onChange={setHandOver} />
      <FormFault error={off.error} />
      <div className={styles.verbs}>
        <Button
          type="primary"
          danger
          htmlType="submit"
          loading={off.isPending}
          disabled={reason.trim() === '' || !isDecided(person, handOver)}
        >
          {t(verb, { n })}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
