import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useUsers } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { dayOf } from '../../shared/time/format-time';
import { recheckWords } from './recheck-words';
import { useMakeDraw } from './use-rechecks';
import styles from './rechecks.module.css';

const MONTH_MS = 30 * 86_400_000;
const VERIFIES = ['reviewer', 'bureau-officer', 'administrator'];

/** A period, how many, and a seed that those who watch may call out. */
export function DrawForm({ campaignId }: { campaignId: string }) {
  const t = useWords(recheckWords);
  const confirm = useConfirmBar();
  const draw = useMakeDraw();
  const people = (useUsers().data ?? []).filter(({ role }) => VERIFIES.includes(role));
  const today = dayOf(new Date());
  const [form, setForm] = useState({
    closedFrom: dayOf(new Date(Date.now() - MONTH_MS)),
    closedTo: today,
    size: 5,
    seed: '',
    assigneeId: '',
  });
  const { seed, assigneeId, ...period } = form;
  const send = () =>
    draw.mutate(
      {
        ...period,
        campaignId,
        ...(seed.trim() ? { seed: seed.trim() } : {}),
        ...(assigneeId ? { assigneeId } : {}),
      },
      { onSuccess: () => confirm({ text: t('drawn', { n: form.size }) }) },
    );
  const day = (name: 'closedFrom' | 'closedTo', label: string) => (
    <label>
      <span>{label}</span>
      <Input
        type="date"
        max={today}
        value={form[name]}
        onChange={({ target }) => setForm({ ...form, [name]: target.value })}
      />
    </label>
  );
  return (
    <form
      className={styles.bar}
      aria-label={t('newDraw')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {day('closedFrom', t('from'))}
      {day('closedTo', t('to'))}
      <label>
        <span>{t('size')}</span>
        <InputNumber
          min={1}
          max={200}
          value={form.size}
          onChange={(size) => setForm({ ...form, size: size ?? 1 })}
        />
      </label>
      <label>
        <span>{t('assignee')}</span>
        <Select
          allowClear
          style={{ minWidth: 140 }}
          aria-label={t('assignee')}
          value={assigneeId || undefined}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id?: string) => setForm({ ...form, assigneeId: id ?? '' })}
        />
      </label>
      <label>
        <span>{t('seed')}</span>
        <Input
          maxLength={80}
          value={seed}
          onChange={({ target }) => setForm({ ...form, seed: target.value })}
        />
      </label>
      <Button type="primary" htmlType="submit" loading={draw.isPending}>
        {t('drawN', { n: form.size })}
      </Button>
      {draw.error && (
        <p className={styles.wrong} role="alert">
          {draw.error.errors[0]?.message ?? draw.error.detail}
        </p>
      )}
    </form>
  );
}
