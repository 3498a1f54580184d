import { Checkbox, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useBatches } from '../../../api/directory';
import { useLanguage } from '../../../i18n/language';
import { say, useWords } from '../../../i18n/words';
import { CHANNEL_WORDS } from '../../../shared/case/channels';
import { MEDIA, type Medium } from '../../../shared/case/media';
import { KeyCap } from '../../../shared/key-cap/key-cap';
import type { Channel, TypeChoice } from '../draft/entry-draft';
import { entryWords, PERSONAL } from '../entry-words';
import { Field } from './field';
import styles from './form.module.css';
import { numberHint, streetHint, whyLead } from './form-hints';
import { TextField } from './text-field';
import { typeKey, typeName, typeOfKey, useChoices } from './use-choices';
import type { Entry } from './use-entry';

interface Props {
  entry: Entry;
  campaignId: string | null;
  /** Errors by field, from the server or from the page. */
  errors: Partial<Record<string, string>>;
  /** Stands below the number: the case that has it. */
  known: ReactNode;
}

/** The slip in its own order. */
export function EntryForm({ entry, campaignId, errors, known }: Props) {
  const t = useWords(entryWords);
  const language = useLanguage();
  const batches = useBatches(campaignId).data ?? [];
  const { values, found, set } = entry;
  const choices = useChoices();
  const communities = choices.communitiesOf(values.streetId);
  const byName = { showSearch: { optionFilterProp: 'label' }, allowClear: true, placeholder: t('none') };
  const typeOptions = typeChoices(choices.routes, values.types).map((type) => ({
    value: typeKey(type),
    label: typeName(type, language),
  }));
  const kinds = (found?.personalData ?? []).filter((kind) => kind === 'plate' || kind === 'door-number');

  return (
    <div className={styles.grid}>
      <TextField
        entry={entry}
        name="batchLabel"
        label={t('batch')}
        width="one"
        maxLength={60}
        list="entry-batches"
        error={errors.batchLabel}
      />
      <datalist id="entry-batches">
        {batches.map(({ id, label }) => (
          <option key={id} value={label} />
        ))}
      </datalist>
      <TextField
        entry={entry}
        name="acceptanceNo"
        label={t('number')}
        width={language === 'en' ? 'two' : 'three'}
        maxLength={100}
        error={errors.acceptanceNo}
        aside={found?.number && numberHint(found.number, t, language)}
      />
      <Field
        entry={entry}
        name="channel"
        label={t('channel')}
        width={language === 'en' ? 'three' : 'two'}
        group
      >
        <Radio.Group
          className={styles.channels}
          optionType="button"
          value={values.channel}
          options={(Object.keys(CHANNEL_WORDS) as Channel[]).map((value) => ({
            value,
            label: say(CHANNEL_WORDS[value], language).replace('渠道', ''),
          }))}
          onChange={({ target }) => set('channel', target.value as Channel)}
        />
      </Field>
      {known && <div className={styles.whole}>{known}</div>}
      <Field
        entry={entry}
        name="streetId"
        onClear={() => set('streetId', null)}
        label={t('street')}
        width="two"
        hint={streetHint(entry, t)}
      >
        <Select
          {...byName}
          value={values.streetId}
          options={choices.streets}
          onChange={(id) => set('streetId', id ?? null)}
        />
      </Field>
      {communities.length > 0 && (
        <Field
          entry={entry}
          name="communityId"
          onClear={() => set('communityId', null)}
          label={t('community')}
          width="two"
          error={errors.communityId}
        >
          <Select
            {...byName}
            value={values.communityId}
            options={communities}
            onChange={(id) => set('communityId', id ?? null)}
          />
        </Field>
      )}
      <TextField
        entry={entry}
        name="place"
        label={t('place')}
        width="two"
        maxLength={200}
        error={errors.place}
      />
      <TextField
        entry={entry}
        name="subject"
        label={t('subject')}
        width={communities.length > 0 ? 'four' : 'two'}
        maxLength={120}
        error={errors.subject}
      />
      <Field
        entry={entry}
        name="content"
        label={t('content')}
        width="whole"
        error={errors.content}
        hint={
          kinds.length > 0 &&
          t('personal', { kinds: kinds.map((kind) => say(PERSONAL[kind]!, language)).join(t('and')) })
        }
      >
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 7 }}
          maxLength={20000}
          value={values.content}
          status={errors.content ? 'error' : undefined}
          onChange={(event) => set('content', event.target.value)}
        />
      </Field>
      <Field entry={entry} name="types" label={t('types')} width="four">
        <Select
          mode="multiple"
          optionFilterProp="label"
          value={values.types.map(typeKey)}
          options={typeOptions}
          onChange={(keys: string[]) => set('types', keys.map(typeOfKey))}
        />
      </Field>
      <Field
        entry={entry}
        name={entry.isProposed('isSupplement') ? 'isSupplement' : 'isKeyCase'}
        label={t('marks')}
        width="two"
        group
      >
        <span className={styles.marks}>
          <Checkbox checked={values.isKeyCase} onChange={({ target }) => set('isKeyCase', target.checked)}>
            {t('key')}
          </Checkbox>
          <Checkbox
            checked={values.isSupplement}
            onChange={({ target }) => set('isSupplement', target.checked)}
          >
            {t('supplement')}
          </Checkbox>
        </span>
      </Field>
      <Field
        entry={entry}
        name="leadUnitId"
        onClear={() => set('leadUnitId', null)}
        label={t('lead')}
        width="two"
      >
        <Select
          {...byName}
          value={values.leadUnitId}
          options={choices.handling}
          onChange={(id) => set('leadUnitId', id ?? null)}
        />
      </Field>
      <Field entry={entry} name="assistUnitIds" label={t('assists')} width="two">
        <Select
          mode="multiple"
          optionFilterProp="label"
          value={values.assistUnitIds}
          options={choices.handling.filter(({ value }) => value !== values.leadUnitId)}
          onChange={(ids: string[]) => set('assistUnitIds', ids)}
        />
      </Field>
      <Field
        entry={entry}
        name="caseLeaderId"
        onClear={() => set('caseLeaderId', null)}
        label={t('leader')}
        width="two"
      >
        <Select
          {...byName}
          value={values.caseLeaderId}
          options={choices.leaders}
          onChange={(id) => set('caseLeaderId', id ?? null)}
        />
      </Field>
      <p className={`${styles.whole} ${styles.why}`}>
        <span>{whyLead(entry, t)}</span>
        <span>
          {t('phraseHint')} <KeyCap keys="::" />
        </span>
      </p>
    </div>
  );
}

/** Every type of the routes, the media alone, and what is chosen already. */
function typeChoices(routes: readonly TypeChoice[], chosen: readonly TypeChoice[]): TypeChoice[] {
  const media = (Object.keys(MEDIA) as Medium[]).map((medium) => ({ medium, label: MEDIA[medium].zh }));
  const all = [...routes, ...media, ...chosen].map(({ medium, label }) => ({ medium, label }));
  return [...new Map(all.map((type) => [typeKey(type), type])).values()];
}
