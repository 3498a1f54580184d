import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Role } from '../../../api/session';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { ROLE_WORDS } from '../../../shared/roles/role-words';
import { FormFault } from './form-fault';
import { HandOverFields } from './hand-over-fields';
import { FirstPassword } from './password-dialog';
import { peopleWords } from './people-words';
import styles from './people.module.css';
import {
  useAddPerson,
  useAllUnits,
  useChangePerson,
  usePerson,
  type HandOver,
  type Person,
  type Unit,
} from './use-people';

/** The role that most people of such a unit have. */
const USUAL: Partial<Record<Unit['kind'], Role>> = {
  street: 'street-user',
  community: 'community-worker',
  bureau: 'bureau-officer',
  district: 'leader',
};

interface Props {
  /** Null for a new one. */
  known: Person | null;
  unit: Unit | null;
  onClose: () => void;
}

/** One person, new or changed; who moves with work in hand says who takes it over. */
export function PersonForm({ known, unit, onClose }: Props) {
  const t = useWords(peopleWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const units = (useAllUnits().data ?? []).filter(({ id, active }) => active || id === known?.unitId);
  const add = useAddPerson();
  const change = useChangePerson(known ?? { id: '', version: 0 });
  const [handOver, setHandOver] = useState<HandOver>({ successorId: null, backToUnit: false });
  const [draft, setDraft] = useState({
    username: known?.username ?? '',
    name: known?.name ?? '',
    title: known?.title ?? '',
    role: known?.role ?? (unit && USUAL[unit.kind]) ?? ('department-user' as Role),
    unitId: known?.unitId ?? unit?.id,
    email: known?.email ?? '',
    phone: known?.phone ?? '',
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const text = (key: 'username' | 'name' | 'title' | 'email' | 'phone') => ({
    value: draft[key],
    onChange: ({ target }: { target: { value: string } }) => set({ [key]: target.value }),
  });
  const asksForWork = change.error?.code.startsWith('user.work') || change.error?.code === 'user.successor';
  const send = () => {
    const { username, unitId, title, email, phone, ...facts } = draft;
    if (!unitId) return;
    const body = { ...facts, unitId, title: title || null, email: email || null, phone: phone || null };
    if (!known) add.mutate({ ...body, username });
    else
      change.mutate(
        { ...body, ...handOver },
        {
          onSuccess: () => {
            confirm({ text: t('changed', { name: draft.name }) });
            onClose();
          },
        },
      );
  };
  const title = known
    ? t('changeOne', { name: known.name })
    : unit
      ? t('addPersonTo', { name: unit.name })
      : t('addPerson');
  if (add.data?.firstPassword)
    return (
      <Modal
        open
        title={t('added', { name: add.data.name })}
        footer={null}
        onCancel={onClose}
        mask={{ closable: false }}
      >
        <div className={styles.form}>
          <FirstPassword username={add.data.username} password={add.data.firstPassword} onClose={onClose} />
        </div>
      </Modal>
    );
  return (
    <Modal open title={title} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className={styles.pair}>
          <label>
            {t('name')}
            <Input autoFocus required maxLength={60} {...text('name')} />
          </label>
          <label>
            {t('title')}
            <Input maxLength={60} {...text('title')} />
          </label>
        </div>
        <label>
          {t('account')}
          <Input
            required
            disabled={known !== null}
            pattern="[A-Za-z][A-Za-z0-9._\-]{1,59}"
            title={t('accountHint')}
            autoComplete="off"
            {...text('username')}
          />
          {!known && <small className={styles.hint}>{t('accountHint')}</small>}
        </label>
        <div className={styles.pair}>
          <label>
            {t('unit')}
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={t('unit')}
              value={draft.unitId}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(unitId: string) => set({ unitId })}
            />
          </label>
          <label>
            {t('role')}
            <Select
              aria-label={t('role')}
              value={draft.role}
              options={(Object.keys(ROLE_WORDS) as Role[]).map((value) => ({
                value,
                label: ROLE_WORDS[value][language],
              }))}
              onChange={(role: Role) => set({ role })}
            />
          </label>
        </div>
        <div className={styles.pair}>
          <label>
            {t('email')}
            <Input type="email" maxLength={200} {...text('email')} />
          </label>
          <label>
            {t('phone')}
            <Input maxLength={40} {...text('phone')} />
          </label>
        </div>
        {known && asksForWork && <WorkOf id={known.id} value={handOver} onChange={setHandOver} />}
        <FormFault error={add.error ?? change.error} />
        <div className={styles.verbs}>
          <Button
            type="primary"
            htmlType="submit"
            loading={add.isPending || change.isPending}
            disabled={!draft.unitId}
          >
            {t(known ? 'save' : 'addPerson')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}

interface WorkProps {
  id: string;
  value: HandOver;
  onChange: (value: HandOver) => void;
}

function WorkOf({ id, value, onChange }: WorkProps) {
  const t = useWords(peopleWords);
  const person = usePerson(id).data;
  if (!person) return null;
  return (
    <>
      <p>{t('moves')}</p>
      <HandOverFields person={person} value={value} onChange={onChange} />
    </>
  );
}
