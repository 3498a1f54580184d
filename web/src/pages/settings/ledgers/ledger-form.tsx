import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../../shared/light/button';
import { Panel } from '../../../shared/page/panel';
import { StaleStrip } from '../../../shared/states/stale-strip';
import { shortMoment } from '../../../shared/time/format-time';
import { LedgerColumns } from './ledger-columns';
import { LedgerFilterFields, LedgerNames } from './ledger-fields';
import { ledgerSettingsWords } from './ledger-settings-words';
import styles from './ledgers.module.css';
import {
  useSaveLedger,
  type CatalogueColumn,
  type LedgerDraft,
  type LedgerSettings,
} from './use-ledger-settings';

const BLANK: LedgerDraft = {
  name: '',
  heading: '',
  notes: '',
  active: true,
  filter: { sources: [], types: [], campaignId: null, keepWrittenOff: true },
  columns: (['serial', 'number', 'problem', 'measures', 'due', 'lead', 'progress', 'status'] as const).map(
    (key) => ({ key, heading: null }),
  ),
};

const draftOf = ({ name, heading, notes, active, filter, columns }: LedgerSettings): LedgerDraft => ({
  name,
  heading,
  notes,
  active,
  filter,
  columns,
});

interface Props {
  /** Null for a ledger that is not there yet. */
  ledger: LedgerSettings | null;
  catalogue: readonly CatalogueColumn[];
  /** Answers with the ledger as it is now. */
  onReload: () => Promise<LedgerSettings | undefined>;
  onSaved: (id: string) => void;
}

/** A ledger as a draft over the version it began with; a newer one is somebody else's. */
export function LedgerForm({ ledger, catalogue, onReload, onSaved }: Props) {
  const t = useWords(ledgerSettingsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const save = useSaveLedger();
  const [started, setStarted] = useState<{ draft: LedgerDraft; version: number } | null>(null);
  const inForce = ledger ? draftOf(ledger) : BLANK;
  const draft = started?.draft ?? inForce;
  const isChanged = JSON.stringify(draft) !== JSON.stringify(inForce);
  const isStale = save.error?.status === 412;
  const change = (part: Partial<LedgerDraft>) =>
    setStarted((now) => ({ draft: { ...draft, ...part }, version: now?.version ?? ledger?.version ?? 0 }));
  const put = (version: number) =>
    save.mutate(
      { draft, of: ledger && { id: ledger.id, version } },
      {
        onSuccess: (id) => {
          setStarted(null);
          onSaved(id);
          confirm({ text: t('saved') });
        },
      },
    );
  const theirs = () => {
    save.reset();
    setStarted(null);
    void onReload();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        put(started?.version ?? ledger?.version ?? 0);
      }}
    >
      <Panel
        title={t('facts')}
        extra={
          ledger &&
          t('changed', { name: ledger.changedByName, time: shortMoment(ledger.changedAt, language) })
        }
      >
        <LedgerNames draft={draft} onChange={change} />
      </Panel>
      <Panel title={t('takes')}>
        <LedgerFilterFields draft={draft} onChange={change} />
      </Panel>
      <Panel title={t('columns')}>
        <LedgerColumns
          columns={draft.columns}
          catalogue={catalogue}
          onChange={(columns) => change({ columns })}
        />
      </Panel>
      <StaleStrip
        error={save.error}
        onTake={theirs}
        onMine={async () => {
          const now = await onReload();
          if (now) put(now.version);
        }}
      />
      <div className={styles.verbs}>
        <p className={styles.wrong} role="alert">
          {save.error && !isStale && (save.error.errors[0]?.message ?? save.error.detail)}
        </p>
        <Button disabled={!isChanged} onClick={() => setStarted(null)}>
          {t('undo')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={!isChanged} loading={save.isPending}>
          {t(ledger ? 'save' : 'addOne')}
        </Button>
      </div>
    </form>
  );
}
