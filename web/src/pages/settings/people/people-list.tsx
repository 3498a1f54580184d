import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Role } from '../../../api/session';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { EmptyState } from '../../../shared/states/empty-state';
import { Tag } from '../../../shared/status/tag';
import { useIsPhone } from '../../../shared/use-viewport';
import { ROLE_WORDS } from '../../../shared/roles/role-words';
import settings from '../settings.module.css';
import { peopleWords } from './people-words';
import styles from './people.module.css';
import { PersonVerbs } from './person-verbs';
import { HasFactor } from './second-factor/reset-factor';
import type { Person, Unit } from './use-people';

interface Props {
  people: readonly Person[];
  units: readonly Unit[];
  unit: Unit | null;
  showOff: boolean;
  onAdd: () => void;
  onImport: () => void;
}

/** The people of a unit, or those of all units who fit. */
export function PeopleList({ people, units, unit, showOff, onAdd, onImport }: Props) {
  const t = useWords(peopleWords);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const [q, setQ] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const part = q.trim().toLowerCase();
  const fitting = people.filter(
    (one) =>
      (part !== '' || !unit || one.unitId === unit.id) &&
      (role === '' || one.role === role) &&
      (part === '' || one.name.toLowerCase().includes(part) || one.username.includes(part)),
  );
  const shown = fitting.filter(({ active }) => active || showOff);
  const active = fitting.filter((one) => one.active).length;
  const off = fitting.length - active;
  const everywhere = part !== '' || !unit;
  const rows = everywhere ? inOrderOf(units, shown) : shown;
  const unitOf = ({ unitId }: Person): string => units.find(({ id }) => id === unitId)?.name ?? '';
  const reach = (one: Person) => (
    <>
      {one.email ?? <span className={styles.faint}>{t('noEmail')}</span>}
      {one.phone && <small className={styles.below}>{one.phone}</small>}
    </>
  );
  const who = (one: Person) => (
    <>
      {one.name} {!one.active && <Tag look="dashed">{t('off')}</Tag>}
      {one.title && <small className={styles.below}>{one.title}</small>}
    </>
  );
  const account = (one: Person) => (
    <>
      {one.username}
      {one.mustChangePassword && one.active && <small className={styles.below}>{t('firstPending')}</small>}
      <HasFactor id={one.id} />
    </>
  );
  return (
    <>
      <div className={styles.filters}>
        <Input.Search
          allowClear
          value={q}
          maxLength={60}
          aria-label={t('find')}
          placeholder={t('find')}
          onChange={({ target }) => setQ(target.value)}
        />
        <Select
          aria-label={t('role')}
          value={role}
          options={[
            { value: '' as const, label: t('anyRole') },
            ...(Object.keys(ROLE_WORDS) as Role[]).map((value) => ({
              value,
              label: ROLE_WORDS[value][language],
            })),
          ]}
          onChange={(value: Role | '') => setRole(value)}
        />
        <p role="status">{t(off > 0 ? 'countOff' : 'count', { n: active, off })}</p>
        <Button onClick={onImport}>{t('import')}</Button>
        {(!unit || unit.active) && (
          <Button type="primary" onClick={onAdd}>
            {t('addPerson')}
          </Button>
        )}
      </div>
      {rows.length === 0 && (
        <EmptyState
          news="nothing-found"
          title={t(part || role ? 'nobody' : 'none')}
          text={part || role ? undefined : t('noneText')}
        />
      )}
      {rows.length > 0 && isPhone && (
        <ul className={styles.cards} aria-label={t('people')}>
          {rows.map((one) => (
            <li key={one.id} className={one.active ? undefined : styles.gone}>
              <b>{who(one)}</b>
              <p>
                {ROLE_WORDS[one.role][language]}
                {everywhere && ` · ${unitOf(one)}`}
              </p>
              <p>{account(one)}</p>
              <p>{reach(one)}</p>
              <PersonVerbs person={one} />
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && !isPhone && (
        <div className={settings.table}>
          <PlainTable
            caption={t('people')}
            head={
              <>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('account')}</th>
                {everywhere && <th scope="col">{t('unit')}</th>}
                <th scope="col">{t('role')}</th>
                <th scope="col">
                  {t('email')} / {t('phone')}
                </th>
                <th scope="col">
                  <span className="visually-hidden">{t('verbs')}</span>
                </th>
              </>
            }
          >
            {rows.map((one) => (
              <tr key={one.id} className={one.active ? undefined : styles.gone}>
                <td className={styles.who}>{who(one)}</td>
                <td>{account(one)}</td>
                {everywhere && <td>{unitOf(one)}</td>}
                <td>{ROLE_WORDS[one.role][language]}</td>
                <td className={styles.reach}>{reach(one)}</td>
                <td className={settings.verb}>
                  <PersonVerbs person={one} />
                </td>
              </tr>
            ))}
          </PlainTable>
        </div>
      )}
    </>
  );
}

function inOrderOf(units: readonly Unit[], people: readonly Person[]): Person[] {
  const at = new Map(units.map(({ id }, index) => [id, index]));
  return people.toSorted((a, b) => (at.get(a.unitId) ?? 0) - (at.get(b.unitId) ?? 0));
}
