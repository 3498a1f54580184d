import { useState } from 'react';
import { useCampaigns, useUnits } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../shared/light/input';
import { TextArea } from '../../shared/light/text-area';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { accountabilityWords } from './accountability-words';
import styles from './accountability.module.css';
import { CaseLinks } from './case-links';
import { SameDay } from './same-day';
import { useChange, useRecord, type Entry, type EntryInput, type Kind } from './use-accountability';
import { useShownAnew } from './use-shown-anew';

interface Props {
  kinds: readonly Kind[];
  /** The one that is corrected; without it a new one. */
  entry?: Entry;
  /** Of a new one, what it belongs to already. */
  links?: Entry['links'];
  /** Of a new one, what is known of it elsewhere. */
  known?: KnownAct | null;
  onClose: () => void;
}

/** As another page has it: the act in the words of the office, which may be the name of a kind. */
export interface KnownAct {
  act: string;
  streetId: string | null;
  happenedOn: string;
}

/** 登记 or 更正 of one act. */
export function EntrySheet({ kinds, entry, links: preset = [], known = null, onClose }: Props) {
  const t = useWords(accountabilityWords);
  const confirm = useConfirmBar();
  const streets = (useUnits().data ?? []).filter(({ kind }) => kind === 'street');
  const campaigns = useCampaigns().data ?? [];
  const [draft, setDraft] = useState(() => (known ? draftOfKnown(known, kinds) : draftOf(entry)));
  const [links, setLinks] = useState<Entry['links']>(entry?.links ?? preset);
  const [asked, setAsked] = useState(false);
  const record = useRecord();
  const change = useChange(entry ?? { id: '', version: 0 });
  const move = entry ? change : record;
  const stale = useShownAnew(move.error);
  const set = (more: Partial<EntryInput>) => setDraft((now) => ({ ...now, ...more }));
  const offered = kinds.filter(({ key: of, active }) => active || of === entry?.kind);
  const kind = kinds.find((one) => one.key === draft.kind);
  const isMissing = !draft.kind || !draft.happenedOn || !draft.body.trim();
  const send = () => {
    setAsked(true);
    if (isMissing) return;
    const of = (type: 'case' | 'task') => links.filter((link) => link.type === type).map(({ id }) => id);
    const body = { ...draft, caseIds: of('case'), taskIds: of('task') };
    move.mutate(body, {
      onSuccess: () => {
        confirm({ text: t(entry ? 'saved' : 'recorded') });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      title={t(entry ? 'change' : 'record')}
      submit={t('save')}
      busy={move.isPending}
      lack={asked && isMissing ? t('missing') : stale}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <div className={styles.form}>
        <AskField label={t('kind')}>
          <select
            aria-label={t('kind')}
            value={draft.kind}
            onChange={({ target }) => set({ kind: target.value, amount: 1, fine: null })}
          >
            <option value="">{t('choose')}</option>
            {offered.map((one) => (
              <option key={one.key} value={one.key}>{`${one.name}（${one.unit}）`}</option>
            ))}
          </select>
        </AskField>
        <AskField label={t('street')}>
          <select
            aria-label={t('street')}
            value={draft.streetId ?? ''}
            onChange={({ target }) => set({ streetId: target.value || null })}
          >
            <option value="">{t('noStreet')}</option>
            {streets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </AskField>
        <AskField label={t('campaign')}>
          <select
            aria-label={t('campaign')}
            value={draft.campaignId ?? ''}
            onChange={({ target }) => set({ campaignId: target.value || null })}
          >
            <option value="">{t('noneChosen')}</option>
            {campaigns.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </AskField>
      </div>
      {kind?.about === 'none' && (
        <AskField label={t('amount')}>
          <Input
            type="number"
            min={1}
            suffix={kind.unit}
            value={draft.amount}
            onChange={({ target }) => set({ amount: Math.max(1, Math.trunc(Number(target.value))) })}
          />
        </AskField>
      )}
      {kind && kind.about !== 'none' && (
        <AskField label={t(kind.about)} hint={entry?.hasSealed ? t('keepName') : undefined}>
          <Input
            autoComplete="off"
            maxLength={120}
            value={draft.subject ?? ''}
            onChange={({ target }) => set({ subject: target.value || null })}
          />
        </AskField>
      )}
      {kind?.measure === 'PENALTY_CASE' && (
        <AskField label={t('fine')}>
          <Input
            inputMode="decimal"
            value={draft.fine ?? ''}
            onChange={({ target }) => set({ fine: target.value.trim() || null })}
          />
        </AskField>
      )}
      <AskField label={t('happenedOn')}>
        <Input
          type="date"
          value={draft.happenedOn}
          onChange={({ target }) => set({ happenedOn: target.value })}
        />
      </AskField>
      {!entry && <SameDay streetId={draft.streetId ?? null} happenedOn={draft.happenedOn} />}
      <AskField label={t('body')}>
        <Input maxLength={100} value={draft.body} onChange={({ target }) => set({ body: target.value })} />
      </AskField>
      <AskField label={t('documentNo')}>
        <Input
          maxLength={100}
          value={draft.documentNo ?? ''}
          onChange={({ target }) => set({ documentNo: target.value || null })}
        />
      </AskField>
      <AskField label={t('text')}>
        <TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1000}
          value={draft.text ?? ''}
          onChange={({ target }) => set({ text: target.value || null })}
        />
      </AskField>
      <CaseLinks links={links} onChange={setLinks} />
    </AskSheet>
  );
}

/** A company stands in its field as it is; a sealed name never comes back to the browser. */
function draftOf(entry: Entry | undefined): EntryInput {
  return {
    kind: entry?.kind ?? '',
    amount: entry?.amount ?? 1,
    fine: entry?.fine ?? null,
    happenedOn: entry?.happenedOn ?? '',
    streetId: entry?.street?.id ?? null,
    campaignId: entry?.campaignId ?? null,
    body: entry?.body ?? '',
    documentNo: entry?.documentNo ?? null,
    subject: entry && entry.about !== 'person' ? entry.subject : null,
    text: entry?.text ?? null,
    caseIds: [],
    taskIds: [],
  };
}

function draftOfKnown({ act, streetId, happenedOn }: KnownAct, kinds: readonly Kind[]): EntryInput {
  const kind = kinds.find(({ name, active }) => active && name === act)?.key ?? '';
  return { ...draftOf(undefined), kind, streetId, happenedOn };
}
