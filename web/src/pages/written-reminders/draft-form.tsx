import { Button, InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { useGoOn } from '../../shared/page/use-go-on';
import { dayOf } from '../../shared/time/format-time';
import { BatchesFields, type WantedBatches } from './batches-fields';
import { DaysFields } from './days-fields';
import { lastMonth } from './period-words';
import { reminderWords } from './reminder-words';
import { useDraftRun, useLetterTemplate } from './use-reminders';
import styles from './run.module.css';

type By = 'days' | 'batches';

/** Days of dispatch or batches, and how many places get a letter. */
export function DraftForm({ campaignId }: { campaignId: string }) {
  const t = useWords(reminderWords);
  const confirm = useConfirmBar();
  const goOn = useGoOn();
  const draft = useDraftRun();
  const template = useLetterTemplate().data;
  const [by, setBy] = useState<By>('days');
  const [days, setDays] = useState(() => lastMonth(dayOf(new Date())));
  const [batches, setBatches] = useState<WantedBatches>({ fromBatchId: null, toBatchId: null });
  const [chosen, setChosen] = useState<number | null>(null);
  const places = chosen ?? template?.places ?? 5;
  const wanted = by === 'days' ? wholeDays(days.from, days.to) : wholeBatches(batches);
  const changed = () => {
    draft.reset();
  };
  const submit = () =>
    wanted &&
    draft.mutate(
      { campaignId, ...wanted, places },
      {
        onSuccess: ({ id }) => {
          confirm({ text: t('drafted') });
          goOn(`/written-reminders/${id}`);
        },
      },
    );
  return (
    <form
      className={styles.form}
      aria-label={t('newRun')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.by}>
        <Segmented<By>
          aria-label={t('by')}
          value={by}
          options={[
            { value: 'days', label: t('byDays') },
            { value: 'batches', label: t('byBatches') },
          ]}
          onChange={(value) => {
            setBy(value);
            changed();
          }}
        />
      </div>
      {by === 'days' ? (
        <DaysFields value={days} onChange={(value) => (setDays(value), changed())} />
      ) : (
        <BatchesFields
          campaignId={campaignId}
          value={batches}
          onChange={(value) => (setBatches(value), changed())}
        />
      )}
      <label>
        <span>{t('places')}</span>
        <InputNumber min={1} max={50} value={places} onChange={(n) => setChosen(n ?? 1)} />
      </label>
      <Button type="primary" htmlType="submit" loading={draft.isPending} disabled={!wanted}>
        {t('draft', { n: places })}
      </Button>
      {!wanted && (
        <p className={by === 'days' ? styles.wrong : styles.need}>
          {t(by === 'days' ? 'needPeriod' : 'needBatches')}
        </p>
      )}
      {draft.error && (
        <p className={styles.wrong} role="alert">
          {draft.error.errors[0]?.message ?? draft.error.detail}
        </p>
      )}
    </form>
  );
}

const wholeDays = (from: string, to: string) => (from && to ? { from, to } : null);

const wholeBatches = ({ fromBatchId, toBatchId }: WantedBatches) =>
  fromBatchId && toBatchId ? { fromBatchId, toBatchId } : null;
