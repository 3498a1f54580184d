import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useUsers } from '../../../api/directory';
import type { Role } from '../../../api/session';
import { useCurrentUser } from '../../../app/current-user';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { ErrorState } from '../../../shared/states/error-state';
import { dayOf, longDay } from '../../../shared/time/format-time';
import { absenceWords } from './absence-words';
import styles from './absence.module.css';
import { useAbsences, useEndAbsence, useEnterAbsence, useStandIns } from './use-absences';

/** They may say it for others too. */
const FOR_OTHERS: readonly Role[] = ['administrator', 'bureau-officer', 'street-head'];

/** 外出与代收: who is away and who gets the letters meanwhile. */
export default function AbsencePanel() {
  const t = useWords(absenceWords);
  const query = useAbsences();
  return (
    <section className={styles.panel} aria-labelledby="absence-title">
      <h2 id="absence-title">{t('title')}</h2>
      <p className={styles.hint}>{t('hint')}</p>
      {query.isError && (
        <ErrorState error={query.error} title={t('failed')} onRetry={() => void query.refetch()} />
      )}
      <Entered />
      <EnterForm />
    </section>
  );
}

function Entered() {
  const t = useWords(absenceWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const rows = useAbsences().data ?? [];
  const end = useEndAbsence();
  if (rows.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {rows.map(({ id, userName, fromOn, toOn, standInName }) => (
        <li key={id}>
          <span>
            <b>{userName}</b>{' '}
            {t('line', { from: longDay(fromOn, language), to: longDay(toOn, language), name: standInName })}
          </span>
          <Button
            size="small"
            aria-label={t('endOne', { name: userName })}
            loading={end.isPending && end.variables === id}
            onClick={() =>
              end.mutate(id, { onSuccess: () => confirm({ text: t('ended', { name: userName }) }) })
            }
          >
            {t('end')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function EnterForm() {
  const t = useWords(absenceWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const { id: me, role } = useCurrentUser();
  const enter = useEnterAbsence();
  const today = dayOf(new Date());
  // The page of the people leads here for somebody else.
  const [search] = useSearchParams();
  const [userId, setUserId] = useState(search.get('away') ?? me);
  const [fromOn, setFromOn] = useState(today);
  const [toOn, setToOn] = useState(today);
  const [standInId, setStandInId] = useState<string>();
  const forOthers = FOR_OTHERS.includes(role);
  const people = useUsers().data ?? [];
  const mine = useStandIns().data ?? [];
  // For somebody else the server says who sees the same cases.
  const possible = userId === me ? mine : people.filter(({ id }) => id !== userId);
  const send = () => {
    if (!standInId) return;
    const body = { fromOn, toOn, standInId, ...(userId === me ? {} : { userId }) };
    const name = possible.find(({ id }) => id === standInId)?.name ?? '';
    const days = { from: longDay(fromOn, language), to: longDay(toOn, language), name };
    enter.mutate(body, {
      onSuccess: () => {
        setStandInId(undefined);
        confirm({ text: t('entered', days) });
      },
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {forOthers && (
        <label>
          <span>{t('who')}</span>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('who')}
            value={userId}
            options={[
              { value: me, label: t('me') },
              ...people.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id: string) => {
              setUserId(id);
              setStandInId(undefined);
            }}
          />
        </label>
      )}
      <label>
        <span>{t('from')}</span>
        <Input type="date" min={today} value={fromOn} onChange={({ target }) => setFromOn(target.value)} />
      </label>
      <label>
        <span>{t('to')}</span>
        <Input type="date" min={fromOn} value={toOn} onChange={({ target }) => setToOn(target.value)} />
      </label>
      <label>
        <span>{t('standIn')}</span>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('standIn')}
          placeholder={t('choose')}
          value={standInId}
          options={possible.map(({ id, name, ...more }) => ({
            value: id,
            label: 'unitName' in more ? `${name} · ${more.unitName}` : name,
          }))}
          onChange={(id: string) => setStandInId(id)}
        />
      </label>
      <Button type="primary" htmlType="submit" disabled={!standInId} loading={enter.isPending}>
        {t('enter')}
      </Button>
      {enter.error && (
        <p className={styles.wrong} role="alert">
          {enter.error.errors[0]?.message ?? enter.error.detail}
        </p>
      )}
    </form>
  );
}
