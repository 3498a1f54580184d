import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '../../api/request-headers';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { dayOf } from '../../shared/time/format-time';
import { lastMonth, lastWeek } from './period-words';
import { reminderWords } from './reminder-words';
import { useDraftRun, useLetterTemplate } from './use-reminders';
import styles from './run.module.css';

/** A period by the day of dispatch, and how many places get a letter. */
export function DraftForm({ campaignId }: { campaignId: string }) {
  const t = useWords(reminderWords);
  const confirm = useConfirmBar();
  const navigate = useNavigate();
  const draft = useDraftRun();
  const template = useLetterTemplate().data;
  const today = dayOf(new Date());
  const [period, setPeriod] = useState(lastMonth(today));
  const [chosen, setChosen] = useState<number | null>(null);
  // One key for one wish: pressed twice, it is drafted once.
  const [key, setKey] = useState(newIdempotencyKey);
  const places = chosen ?? template?.places ?? 5;
  const change = (part: Partial<typeof period>) => {
    setPeriod({ ...period, ...part });
    setKey(newIdempotencyKey());
    draft.reset();
  };
  const day = (name: 'from' | 'to') => (
    <label>
      <span>{t(name)}</span>
      <Input
        type="date"
        max={today}
        value={period[name]}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </label>
  );
  return (
    <form
      className={styles.form}
      aria-label={t('newRun')}
      onSubmit={(event) => {
        event.preventDefault();
        draft.mutate(
          { campaignId, ...period, places, key },
          {
            onSuccess: ({ id }) => {
              confirm({ text: t('drafted') });
              void navigate(`/written-reminders/${id}`);
            },
            onError: () => setKey(newIdempotencyKey()),
          },
        );
      }}
    >
      {day('from')}
      {day('to')}
      <span className={styles.quick}>
        <Button onClick={() => change(lastMonth(today))}>{t('lastMonth')}</Button>
        <Button onClick={() => change(lastWeek(today))}>{t('lastWeek')}</Button>
      </span>
      <label>
        <span>{t('places')}</span>
        <InputNumber min={1} max={50} value={places} onChange={(n) => setChosen(n ?? 1)} />
      </label>
      <Button
        type="primary"
        htmlType="submit"
        loading={draft.isPending}
        disabled={!period.from || !period.to}
      >
        {t('draft', { n: places })}
      </Button>
      {(!period.from || !period.to) && <p className={styles.wrong}>{t('needPeriod')}</p>}
      {draft.error && (
        <p className={styles.wrong} role="alert">
          {draft.error.errors[0]?.message ?? draft.error.detail}
        </p>
      )}
    </form>
  );
}
