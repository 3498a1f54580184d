import { Button, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { FormFault } from './form-fault';
import { KIND_WORDS, peopleWords } from './people-words';
import styles from './people.module.css';
import { possibleParents } from './unit-tree';
import { useAddUnit, useAllUnits, useChangeUnit, type Unit, type UnitKind } from './use-people';

interface Props {
  /** Null for a new one. */
  known: Unit | null;
  above: string | null;
  onDone: (id: string) => void;
  onClose: () => void;
}

/** What stands below what, as a first guess. */
const BELOW: Partial<Record<UnitKind, UnitKind>> = {
  street: 'community',
  district: 'street',
  city: 'district',
};

/** One unit, new or changed. */
export function UnitForm({ known, above, onDone, onClose }: Props) {
  const t = useWords(peopleWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const units = useAllUnits().data ?? [];
  const parent = units.find(({ id }) => id === above);
  const add = useAddUnit();
  const change = useChangeUnit(known ?? { id: '', version: 0 });
  const [draft, setDraft] = useState({
    name: known?.name ?? '',
    kind: known?.kind ?? (parent && BELOW[parent.kind]) ?? ('department' as UnitKind),
    parentId: above,
    shortName: known?.shortName ?? '',
    aliases: known?.aliases ?? [],
    contact: known?.contact ?? '',
    phone: known?.phone ?? '',
    dutyEmail: known?.dutyEmail ?? '',
    residents: known?.residents ?? null,
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const text = (key: 'name' | 'shortName' | 'contact' | 'phone' | 'dutyEmail') => ({
    value: draft[key],
    onChange: ({ target }: { target: { value: string } }) => set({ [key]: target.value }),
  });
  const done = (id: string) => {
    confirm({ text: t(known ? 'changed' : 'added', { name: draft.name }) });
    onDone(id);
    onClose();
  };
  const send = () => {
    const { kind, ...facts } = draft;
    const body = {
      ...facts,
      shortName: facts.shortName || null,
      contact: facts.contact || null,
      phone: facts.phone || null,
      dutyEmail: facts.dutyEmail || null,
    };
    if (known) change.mutate(body, { onSuccess: () => done(known.id) });
    else
      add.mutate(
        { ...body, kind, parentId: body.parentId ?? undefined },
        { onSuccess: ({ id }) => done(id) },
      );
  };
  const title = known
    ? t('changeOne', { name: known.name })
    : parent
      ? t('addUnitBelow', { name: parent.name })
      : t('addTop');
  return (
    <Modal open title={title} footer={null} onCancel={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label>
          {t('unitName')}
          <Input autoFocus required maxLength={100} {...text('name')} />
        </label>
        <div className={styles.pair}>
          <label>
            {t('shortName')}
            <Input maxLength={40} {...text('shortName')} />
          </label>
          <label>
            {t('kind')}
            <Select
              aria-label={t('kind')}
              disabled={known !== null}
              value={draft.kind}
              options={(Object.keys(KIND_WORDS) as UnitKind[]).map((value) => ({
                value,
                label: KIND_WORDS[value][language],
              }))}
              onChange={(kind) => set({ kind })}
            />
          </label>
        </div>
        {known && (
          <label>
            {t('above')}
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={t('above')}
              value={draft.parentId ?? ''}
              options={[
                { value: '', label: t('top') },
                ...possibleParents(units, known.id).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id: string) => set({ parentId: id || null })}
            />
          </label>
        )}
        <label>
          {t('aliases')}
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            aria-label={t('aliases')}
            value={draft.aliases}
            onChange={(aliases: string[]) => set({ aliases })}
          />
        </label>
        <div className={styles.pair}>
          <label>
            {t('contact')}
            <Input maxLength={60} {...text('contact')} />
          </label>
          <label>
            {t('phone')}
            <Input maxLength={40} {...text('phone')} />
          </label>
        </div>
        <div className={styles.pair}>
          <label>
            {t('dutyEmail')}
            <Input type="email" maxLength={200} {...text('dutyEmail')} />
          </label>
          <label>
            {t('residents')}
            <InputNumber
              min={0}
              precision={0}
              value={draft.residents}
              onChange={(residents) => set({ residents })}
            />
          </label>
        </div>
        <FormFault error={add.error ?? change.error} />
        <div className={styles.verbs}>
          <Button type="primary" htmlType="submit" loading={add.isPending || change.isPending}>
            {t(known ? 'save' : 'addUnit')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
