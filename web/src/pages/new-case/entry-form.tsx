import { Button, Checkbox, Input, Select, type InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { useBatches, useCampaigns, useUnits } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { CHANNEL_WORDS } from '../../shared/case/channels';
import { MEDIA, type Medium } from '../../shared/case/media';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useShownCampaign } from '../cases/ledger-state';
import { useEntryDraft, type Channel } from './entry-draft';
import { entryWords, PERSONAL } from './entry-words';
import { Field } from './field';
import styles from './new-case.module.css';
import type { JustEntered } from './new-case-page';
import { useRecognised, useRegister } from './use-entry';

const NOBODY = { name: '', phone: '' };

/** The slip in its own order; what is recognised stands tinted until something else is typed. */
export function EntryForm({ onEntered }: { onEntered: (one: JustEntered) => void }) {
  const t = useWords(entryWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const confirm = useConfirmBar();
  const numberField = useRef<InputRef>(null);
  const attempt = useRef(crypto.randomUUID());
  const { draft, change, next } = useEntryDraft();
  const [contact, setContact] = useState(NOBODY);
  const [empty, setEmpty] = useState(false);
  const shown = useShownCampaign();
  const campaigns = useCampaigns();
  const campaignId = draft.campaignId ?? shown;
  const batches = useBatches(campaignId);
  const units = useUnits();
  const register = useRegister();
  const { data: found } = useRecognised({ ...draft, campaignId });
  const problem = register.error;
  useEffect(() => {
    // Something was changed: that is another try.
    attempt.current = crypto.randomUUID();
  }, [draft, contact]);

  const street = draft.streetId ?? found?.streets[0]?.id ?? null;
  const lead = draft.leadUnitId ?? street;
  const title = draft.title || found?.title || '';
  const allegations = draft.allegations || (found?.allegations ?? []).join('\n');
  const isKeyCase = draft.isKeyCase || (found?.number?.isKeyCase ?? false);

  const save = (then: 'next' | 'open') => {
    setEmpty(!draft.content.trim());
    if (!draft.content.trim() || register.isPending) return;
    const whole = { ...draft, campaignId, streetId: street, leadUnitId: lead, title, allegations, isKeyCase };
    register.mutate(
      { draft: whole, contact, key: attempt.current },
      {
        onSuccess: ({ id }) => {
          onEntered({ id, title });
          confirm({ text: t('saved', { title }) });
          setContact(NOBODY);
          next();
          if (then === 'open') void navigate(`/cases/${id}`);
          else numberField.current?.focus();
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    if (event.key !== 'Enter' && event.key !== 's') return;
    event.preventDefault();
    save(event.key === 'Enter' ? 'next' : 'open');
  };

  const taken = found?.number?.takenBy ?? null;
  const number = found?.number;
  const streets = (units.data ?? []).filter(({ kind }) => kind === 'street');
  const handling = (units.data ?? []).filter(({ kind }) => kind === 'street' || kind === 'department');
  const choices = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));

  return (
    <form onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()} noValidate>
      <div className={styles.grid}>
        <Field label={t('campaign')} width="three">
          <Select
            value={campaignId}
            options={choices(campaigns.data ?? [])}
            onChange={(id) => change({ campaignId: id })}
          />
        </Field>
        <Field label={t('batch')}>
          <Input
            value={draft.batchLabel}
            list="entry-batches"
            maxLength={60}
            onChange={(event) => change({ batchLabel: event.target.value })}
          />
          <datalist id="entry-batches">
            {(batches.data ?? []).map(({ id, label }) => (
              <option key={id} value={label} />
            ))}
          </datalist>
        </Field>
        <Field
          label={t('number')}
          width="two"
          error={problem?.fieldError('acceptanceNo') ?? (taken ? t('numberTaken') : undefined)}
          hint={number && numberHint(number, t, language)}
        >
          <Input
            ref={numberField}
            autoFocus
            value={draft.acceptanceNo}
            maxLength={100}
            status={taken ? 'error' : undefined}
            onChange={(event) => change({ acceptanceNo: event.target.value })}
          />
        </Field>
        {taken && (
          <p className={`${styles.whole} ${styles.hint}`}>
            <Link to={`/cases/${taken}`}>{t('seeIt')}</Link>
          </p>
        )}
        <Field
          label={t('content')}
          width="whole"
          error={empty ? t('contentNeeded') : problem?.fieldError('content')}
          hint={
            found &&
            found.personalData.length > 0 &&
            t('personal', {
              kinds: found.personalData
                .map((kind) => (PERSONAL[kind] ? say(PERSONAL[kind], language) : kind))
                .join('、'),
            })
          }
        >
          <Input.TextArea
            autoSize={{ minRows: 4, maxRows: 9 }}
            maxLength={20000}
            value={draft.content}
            placeholder={t('contentHint')}
            onChange={(event) => change({ content: event.target.value })}
          />
        </Field>
        <Field label={t('caseTitle')} width="three" proposal={!draft.title && title !== ''}>
          <Input value={title} maxLength={120} onChange={(event) => change({ title: event.target.value })} />
        </Field>
        <Field label={t('channel')}>
          <Select
            allowClear
            value={draft.channel}
            placeholder={t('fromNumber')}
            options={(Object.keys(CHANNEL_WORDS) as Channel[]).map((value) => ({
              value,
              label: say(CHANNEL_WORDS[value], language),
            }))}
            onChange={(value) => change({ channel: value ?? null })}
          />
        </Field>
        <Field label={t('types')} width="two">
          <Select
            mode="multiple"
            value={draft.media}
            optionFilterProp="label"
            options={(Object.keys(MEDIA) as Medium[]).map((value) => ({
              value,
              label: say(MEDIA[value], language),
            }))}
            onChange={(media) => change({ media })}
          />
        </Field>
        <Field label={t('street')} width="two" proposal={!draft.streetId && street !== null}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={street}
            placeholder={t('none')}
            options={choices(streets)}
            onChange={(id) => change({ streetId: id ?? null })}
          />
        </Field>
        <Field label={t('lead')} width="two" proposal={!draft.leadUnitId && lead !== null}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={lead}
            placeholder={t('none')}
            options={choices(handling)}
            onChange={(id) => change({ leadUnitId: id ?? null })}
          />
        </Field>
        <Field label={t('assists')} width="two">
          <Select
            mode="multiple"
            optionFilterProp="label"
            value={draft.assistUnitIds}
            options={choices(handling.filter(({ id }) => id !== lead))}
            onChange={(assistUnitIds) => change({ assistUnitIds })}
          />
        </Field>
        <Field label={t('allegations')} width="three" proposal={!draft.allegations && allegations !== ''}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={allegations}
            onChange={(event) => change({ allegations: event.target.value })}
          />
        </Field>
        <Field label={t('contact')} width="three">
          <Input
            value={contact.name}
            maxLength={60}
            autoComplete="off"
            placeholder={t('contactName')}
            aria-label={t('contactName')}
            onChange={(event) => setContact({ ...contact, name: event.target.value })}
          />
          <Input
            value={contact.phone}
            maxLength={60}
            autoComplete="off"
            placeholder={t('contactPhone')}
            aria-label={t('contactPhone')}
            onChange={(event) => setContact({ ...contact, phone: event.target.value })}
          />
        </Field>
        <Checkbox checked={isKeyCase} onChange={(event) => change({ isKeyCase: event.target.checked })}>
          {t('key')}
        </Checkbox>
      </div>
      {problem && problem.errors.length === 0 && (
        <p className={styles.error} role="alert">
          {problem.detail}
        </p>
      )}
      <div className={styles.foot}>
        <p>{t('kept')}</p>
        <Button onClick={() => save('open')}>
          {t('save')} <KeyCap keys="Ctrl+S" />
        </Button>
        <Button type="primary" loading={register.isPending} onClick={() => save('next')}>
          {t('saveNext')} <KeyCap keys="Ctrl+Enter" onAccent />
        </Button>
      </div>
    </form>
  );
}

type Known = { recognised: boolean; channel: string | null; receivedOn: string | null };

function numberHint(
  { recognised, channel, receivedOn }: Known,
  t: ReturnType<typeof useWords<typeof entryWords>>,
  language: ReturnType<typeof useLanguage>,
): string {
  if (!recognised) return t('numberUnknown');
  const words = channel && channel in CHANNEL_WORDS ? CHANNEL_WORDS[channel as Channel] : null;
  return t('numberKnown', { channel: words ? say(words, language) : '—', day: receivedOn ?? '—' });
}
