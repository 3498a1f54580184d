import { Button, Input, Select } from 'antd';
import { useUsers } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { reminderWords } from './reminder-words';
import type { Addressee } from './use-reminders';
import styles from './run.module.css';

interface Props {
  unitId: string;
  addressees: readonly Addressee[];
  onChange: (next: Addressee[]) => void;
}

const MOST = 10;

/** Accounts of the street, and names that stand on the paper alone. */
export function AddresseeFields({ unitId, addressees, onChange }: Props) {
  const t = useWords(reminderWords);
  const people = (useUsers().data ?? []).filter(
    (user) => user.unitId === unitId && !addressees.some(({ userId }) => userId === user.id),
  );
  const put = (at: number, part: Partial<Addressee>) =>
    onChange(addressees.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const add = (one: Addressee) => onChange([...addressees, one]);
  return (
    <fieldset className={styles.people}>
      <legend>{t('addressees')}</legend>
      {addressees.map(({ userId, name, title }, at) => (
        <div key={userId ?? `paper-${at}`} className={styles.person}>
          {userId ? (
            <span>{name}</span>
          ) : (
            <Input
              aria-label={t('nameOf', { n: at + 1 })}
              placeholder={t('name')}
              maxLength={60}
              value={name}
              onChange={({ target }) => put(at, { name: target.value })}
            />
          )}
          <Input
            aria-label={t('titleOf', { n: at + 1 })}
            placeholder={t('post')}
            maxLength={60}
            value={title ?? ''}
            onChange={({ target }) => put(at, { title: target.value || null })}
          />
          <Button
            aria-label={t('remove', { name })}
            onClick={() => onChange(addressees.filter((_one, index) => index !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      {addressees.length < MOST && (
        <div className={styles.person}>
          <Select
            aria-label={t('addPerson')}
            placeholder={t('addPerson')}
            value={null}
            disabled={people.length === 0}
            options={people.map((user) => ({ value: user.id, label: user.name }))}
            onChange={(id: string | null) => {
              const user = people.find((one) => one.id === id);
              if (user) add({ userId: user.id, name: user.name, title: user.title ?? null });
            }}
          />
          <Button onClick={() => add({ userId: null, name: '', title: null })}>{t('addName')}</Button>
        </div>
      )}
      <p className={styles.proof}>{t('addresseesHint')}</p>
    </fieldset>
  );
}
