import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useUnits } from '../../api/directory';
import { useWords } from '../../i18n/words';
import type { ForceDraft } from './force-draft';
import { forceWords } from './task-force-words';
import type { Member } from './use-task-forces';
import styles from './repeats.module.css';

interface Props {
  draft: ForceDraft;
  onChange: (draft: ForceDraft) => void;
}

/** The leader, and a line for each member. */
export function MemberFields({ draft, onChange }: Props) {
  const t = useWords(forceWords);
  const { leader, members } = draft;
  const put = (at: number, one: Member) =>
    onChange({ ...draft, members: members.map((known, index) => (index === at ? one : known)) });
  return (
    <fieldset className={styles.group}>
      <legend>{t('people')}</legend>
      <PersonFields role={t('leader')} one={leader} onChange={(one) => onChange({ ...draft, leader: one })} />
      {members.map((one, at) => (
        <PersonFields
          key={at}
          role={`${t('members')} ${at + 1}`}
          one={one}
          onChange={(next) => put(at, next)}
          remove={{
            label: t('removeMember', { n: at + 1 }),
            run: () => onChange({ ...draft, members: members.filter((_, index) => index !== at) }),
          }}
        />
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => onChange({ ...draft, members: [...members, { name: '', unitId: null, duty: null }] })}
      >
        {t('addMember')}
      </Button>
    </fieldset>
  );
}

interface PersonProps {
  role: string;
  one: Member;
  onChange: (one: Member) => void;
  remove?: { label: string; run: () => void };
}

function PersonFields({ role, one, onChange, remove }: PersonProps) {
  const t = useWords(forceWords);
  const units = useUnits().data ?? [];
  return (
    <div className={styles.lineOfFields} role="group" aria-label={role}>
      <span>{role}</span>
      <Input
        aria-label={`${role} ${t('person')}`}
        placeholder={t('person')}
        value={one.name}
        maxLength={60}
        onChange={(event) => onChange({ ...one, name: event.target.value })}
      />
      <Select
        aria-label={`${role} ${t('unit')}`}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('unit')}
        value={one.unitId}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unitId?: string) => onChange({ ...one, unitId: unitId ?? null })}
      />
      <Input
        aria-label={`${role} ${t('post')}`}
        placeholder={t('post')}
        value={one.duty ?? ''}
        maxLength={60}
        onChange={(event) => onChange({ ...one, duty: event.target.value || null })}
      />
      {remove ? (
        <Button type="text" icon={<DeleteOutlined />} aria-label={remove.label} onClick={remove.run} />
      ) : (
        <span />
      )}
    </div>
  );
}
