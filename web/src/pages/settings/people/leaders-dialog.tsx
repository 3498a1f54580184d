import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { FormFault } from './form-fault';
import { peopleWords } from './people-words';
import styles from './people.module.css';
import { useAllPeople, usePairLeader, usePartLeader, type Unit, type UnitDetail } from './use-people';

interface Props {
  unit: Unit;
  paired: UnitDetail['leaders'];
  onClose: () => void;
}

/** 对口联系: the leaders who answer for a street. */
export function LeadersDialog({ unit, paired, onClose }: Props) {
  const t = useWords(peopleWords);
  const confirm = useConfirmBar();
  const people = useAllPeople().data ?? [];
  const pair = usePairLeader(unit.id);
  const part = usePartLeader(unit.id);
  const [chosen, setChosen] = useState<string>();
  const free = people.filter(
    ({ id, role, active }) => active && role === 'leader' && !paired.some((one) => one.id === id),
  );
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? '';
  return (
    <Modal open title={t('pairOf', { name: unit.name })} footer={null} onCancel={onClose}>
      <div className={styles.form}>
        <ul className={styles.leaders}>
          {paired.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <Button
                aria-label={t('partOne', { name })}
                loading={part.isPending && part.variables === id}
                onClick={() => part.mutate(id, { onSuccess: () => confirm({ text: t('parted', { name }) }) })}
              >
                {t('part')}
              </Button>
            </li>
          ))}
          {paired.length === 0 && <li>{t('noLeaders')}</li>}
        </ul>
        {free.length > 0 && (
          <div className={styles.verbs}>
            <Select
              className={styles.grow}
              aria-label={t('pairChoose')}
              placeholder={t('pairChoose')}
              value={chosen}
              options={free.map(({ id, name, title }) => ({
                value: id,
                label: [name, title].filter(Boolean).join(' '),
              }))}
              onChange={setChosen}
            />
            <Button
              type="primary"
              disabled={!chosen}
              loading={pair.isPending}
              onClick={() =>
                chosen &&
                pair.mutate(chosen, {
                  onSuccess: () => {
                    confirm({ text: t('paired', { name: nameOf(chosen) }) });
                    setChosen(undefined);
                  },
                })
              }
            >
              {t('pairAdd')}
            </Button>
          </div>
        )}
        {free.length === 0 && paired.length === 0 && <p>{t('pairNobody')}</p>}
        <FormFault error={pair.error ?? part.error} />
      </div>
    </Modal>
  );
}
