import { Checkbox, Input, Select } from 'antd';
import { useUnits, useUsers } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { CHANNEL_WORDS } from '../../shared/case/channels';
import { MEDIA, type Medium } from '../../shared/case/media';
import { caseWords } from './case-words';
import { Clash } from './clash';
import { clashes, factOf, typesOf, type Fact, type Facts } from './fact-draft';
import { Field } from './move-field';
import type { MoveDraft } from './use-case-moves';

interface Props {
  found: CaseDetail;
  draft: MoveDraft;
  onChange: (part: Partial<MoveDraft>) => void;
}

const find = { optionFilterProp: 'label' };

/** 更正要素: every fact as it is now; only what is touched is sent, and what somebody else touched too is told. */
export function MoveFacts({ found, draft, onChange }: Props) {
  const t = useWords(caseWords);
  const language = useLanguage();
  const units = useUnits().data ?? [];
  const users = useUsers().data ?? [];
  const { facts, base = {} } = draft;
  const clashing = clashes(found, facts, base);

  const put = (name: Fact, value: unknown) =>
    onChange({
      facts: { ...facts, [name]: value },
      base: name in facts ? base : { ...base, [name]: factOf(found, name) },
    });
  const drop = (name: Fact) => onChange({ facts: without(facts, name), base: without(base, name) });
  const value = <N extends Fact>(name: N): Facts[N] =>
    (name in facts ? facts[name] : factOf(found, name)) as Facts[N];
  const hint = (name: Fact) =>
    clashing.includes(name) && <Clash found={found} name={name} onTake={() => drop(name)} />;

  const line = (name: 'title' | 'place' | 'closureGoal', label: string) => (
    <Field label={label} hint={hint(name)} half={name === 'place'}>
      <Input
        value={value(name)}
        maxLength={name === 'title' ? 120 : name === 'place' ? 200 : 2000}
        onChange={(event) => put(name, event.target.value)}
      />
    </Field>
  );
  const people = (name: 'caseLeaderId' | 'caseOfficerId', label: string) => (
    <Field half label={label} hint={hint(name)}>
      <Select
        allowClear
        showSearch={find}
        value={value(name) ?? undefined}
        options={users
          .filter(({ role }) => (name === 'caseLeaderId') === (role === 'leader') && role !== 'auditor')
          .map(({ id, name: person, unitId }) => ({
            value: id,
            label: [person, units.find((unit) => unit.id === unitId)?.name].filter(Boolean).join(' · '),
          }))}
        onChange={(id?: string) => put(name, id ?? null)}
      />
    </Field>
  );
  const flag = (name: 'isKeyCase' | 'isSupplement', label: string) => (
    <Checkbox checked={value(name) ?? false} onChange={(event) => put(name, event.target.checked)}>
      {label}
    </Checkbox>
  );

  return (
    <>
      {line('title', t('caseTitle'))}
      <Field label={t('content')} hint={hint('content')}>
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={20000}
          value={value('content')}
          onChange={(event) => put('content', event.target.value)}
        />
      </Field>
      <Field half label={t('channel')} hint={hint('channel')}>
        <Select
          value={value('channel')}
          options={Object.entries(CHANNEL_WORDS).map(([one, words]) => ({
            value: one,
            label: words[language],
          }))}
          onChange={(one: string) => put('channel', one)}
        />
      </Field>
      <Field half label={t('types')} hint={hint('pollutionTypes')}>
        <Select
          mode="multiple"
          showSearch={find}
          value={[...new Set(value('pollutionTypes')?.map(({ medium }) => medium))]}
          options={(Object.keys(MEDIA) as Medium[]).map((one) => ({
            value: one,
            label: MEDIA[one][language],
          }))}
          onChange={(media: Medium[]) => put('pollutionTypes', typesOf(found.pollutionTypes, media))}
        />
      </Field>
      {line('place', t('place'))}
      <Field half label={t('street')} hint={hint('streetId')}>
        <Select
          allowClear
          showSearch={find}
          options={units
            .filter(({ kind }) => kind === 'street')
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={value('streetId') ?? undefined}
          onChange={(id?: string) => put('streetId', id ?? null)}
        />
      </Field>
      {people('caseOfficerId', t('officer'))}
      {people('caseLeaderId', t('leader'))}
      {found.rounds.length === 0 && (
        <Field label={t('allegationLines')} hint={hint('allegations')}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={value('allegations')?.join('\n')}
            onChange={(event) => put('allegations', event.target.value.split('\n'))}
          />
        </Field>
      )}
      {line('closureGoal', t('goal'))}
      <span>
        {flag('isKeyCase', t('key'))}
        {flag('isSupplement', t('supplement'))}
      </span>
    </>
  );
}

function without(facts: Facts, name: Fact): Facts {
  const { [name]: _, ...rest } = facts;
  return rest;
}
