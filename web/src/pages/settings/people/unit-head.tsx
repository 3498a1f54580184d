import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Tag } from '../../../shared/status/tag';
import { LeadersDialog } from './leaders-dialog';
import { KIND_WORDS, peopleWords } from './people-words';
import styles from './people.module.css';
import { UnitForm } from './unit-form';
import { UnitOffDialog } from './unit-off-dialog';
import { useSwitchUnitOn, useUnit, type Unit } from './use-people';

type Open = 'change' | 'below' | 'leaders' | 'off' | null;

/** One unit: how to reach it, who leads it, and what can be done with it. */
export function UnitHead({ unit, onAdded }: { unit: Unit; onAdded: (id: string) => void }) {
  const t = useWords(peopleWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const detail = useUnit(unit.id).data;
  const switchOn = useSwitchUnitOn();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { name, kind, shortName, contact, phone, dutyEmail, aliases, active } = unit;
  const facts = [
    [t('shortName'), shortName],
    [t('contact'), [contact, phone].filter(Boolean).join(' ')],
    [t('dutyEmail'), dutyEmail],
    [t('aliases').replace(/[（(].*/, ''), aliases.join('、')],
    ...(kind === 'street'
      ? [[t('leaders'), detail?.leaders.map((one) => one.name).join('、') || t('noLeaders')]]
      : []),
  ].filter(([, value]) => value);
  return (
    <div className={styles.unitHead}>
      <h2>
        {name} <Tag>{KIND_WORDS[kind][language]}</Tag> {!active && <Tag look="dashed">{t('off')}</Tag>}
      </h2>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.verbs}>
        {active ? (
          <>
            <Button onClick={() => setOpen('change')}>{t('changeUnit')}</Button>
            <Button onClick={() => setOpen('below')}>{t('addBelow')}</Button>
            {kind === 'street' && <Button onClick={() => setOpen('leaders')}>{t('pair')}</Button>}
            <Button onClick={() => setOpen('off')}>{t('switchUnitOff')}</Button>
          </>
        ) : (
          <Button
            loading={switchOn.isPending}
            onClick={() =>
              switchOn.mutate(unit, { onSuccess: () => confirm({ text: t('switchedOn', { name }) }) })
            }
          >
            {t('switchOn')}
          </Button>
        )}
      </div>
      {switchOn.error && (
        <p className={styles.wrong} role="alert">
          {switchOn.error.errors[0]?.message ?? switchOn.error.detail}
        </p>
      )}
      {open === 'change' && <UnitForm known={unit} above={unit.parentId} onDone={close} onClose={close} />}
      {open === 'below' && <UnitForm known={null} above={unit.id} onDone={onAdded} onClose={close} />}
      {open === 'leaders' && <LeadersDialog unit={unit} paired={detail?.leaders ?? []} onClose={close} />}
      {open === 'off' && <UnitOffDialog unit={unit} onClose={close} />}
    </div>
  );
}
