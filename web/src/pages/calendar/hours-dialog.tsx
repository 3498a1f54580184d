import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { hoursWords } from './hours-words';
import { spellsOf, spellsText, useRemoveHours, useSetHours, type UnitHours } from './use-working-hours';
import styles from './calendar.module.css';

interface Props {
  /** Null: a unit that has none of its own yet. */
  of: UnitHours | null;
  units: readonly { id: string; name: string }[];
  usual: UnitHours | undefined;
  onDone: () => void;
}

/** The hours of the district or of one unit, typed as they are written on a door. */
export function HoursDialog({ of, units, usual, onDone }: Props) {
  const t = useWords(hoursWords);
  const confirm = useConfirmBar();
  const set = useSetHours();
  const remove = useRemoveHours();
  const start = of ?? usual;
  const [unitId, setUnitId] = useState(of?.unitId ?? '');
  const [draft, setDraft] = useState({
    hours: spellsText(start?.hours ?? []),
    from: of?.duty?.from ?? '',
    to: of?.duty?.to ?? '',
    duty: spellsText(of?.duty?.hours ?? []),
    source: of?.source ?? '',
  });
  const [asked, setAsked] = useState(false);
  const hours = spellsOf(draft.hours);
  const duty = spellsOf(draft.duty);
  const wantsDuty = Boolean(draft.from || draft.to || draft.duty.trim());
  const lack = !unitId
    ? t('needUnit')
    : !hours
      ? t('needHours')
      : wantsDuty && !(draft.from && draft.to && duty)
        ? t('needDuty')
        : draft.source.trim()
          ? ''
          : t('needSource');
  const done = (text: string) => () => {
    confirm({ text });
    onDone();
  };
  const save = () => {
    setAsked(true);
    if (lack || !hours) return;
    const body = {
      hours,
      duty: wantsDuty && duty ? { from: draft.from, to: draft.to, hours: duty } : null,
      source: draft.source,
    };
    set.mutate({ unitId, version: of?.version ?? 0, body }, { onSuccess: done(t('saved')) });
  };
  const field = (key: keyof typeof draft, label: string, hint?: string, type?: string) => (
    <label className={styles.field}>
      <span>{label}</span>
      <Input
        type={type ?? 'text'}
        value={draft[key]}
        maxLength={300}
        placeholder={hint ?? ''}
        onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
      />
    </label>
  );
  const error = set.error ?? remove.error;
  return (
    <Modal
      open
      title={t('dialog', { unit: of ? (of.unitName ?? t('house')) : t('unit') })}
      width={480}
      onCancel={onDone}
      footer={
        <>
          {of && of.version > 0 && (
            <Button
              danger
              loading={remove.isPending}
              onClick={() =>
                remove.mutate({ unitId, version: of.version }, { onSuccess: done(t('removed')) })
              }
            >
              {t('remove')}
            </Button>
          )}
          <Button onClick={onDone}>{t('notNow')}</Button>
          <Button type="primary" loading={set.isPending} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {!of && (
          <label className={styles.field}>
            <span>{t('unit')}</span>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              value={unitId || null}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => setUnitId(id ?? '')}
            />
          </label>
        )}
        {field('hours', t('hours'), t('hoursHint'))}
        <div className={styles.pair}>
          {field('from', t('dutyFrom'), undefined, 'date')}
          {field('to', t('dutyTo'), undefined, 'date')}
        </div>
        {field('duty', t('dutyHours'), t('dutyHint'))}
        {field('source', t('source'), t('sourceHint'))}
        <p className={styles.lack} role="alert">
          {asked && lack ? lack : (error?.errors[0]?.message ?? error?.detail)}
        </p>
      </div>
    </Modal>
  );
}
