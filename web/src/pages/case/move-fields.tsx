import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { api, dataOf } from '../../api/client';
import { useUnits } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseDetail, ReturnReason } from '../../shared/case/case-api';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { REASON_WORDS } from '../../shared/case/return-reasons';
import { dueTimeOf, longDay } from '../../shared/time/format-time';
import { caseWords } from './case-words';
import type { FormVerb, MoveDraft } from './use-case-moves';
import styles from './case.module.css';

interface Props {
  found: CaseDetail;
  verb: FormVerb;
  draft: MoveDraft;
  onChange: (part: Partial<MoveDraft>) => void;
}

const NEEDS_TEXT: readonly FormVerb[] = ['exclude', 'return', 'reopen', 'note', 'begin'];
const HINTS = {
  sign: 'signHint',
  recall: 'recallHint',
  publish: 'publishHint',
  begin: 'beginHint',
  merge: 'mergeHint',
  parties: 'partiesHint',
} as const;

/** What keeps the form from being sent, or null. */
export function lackOf(verb: FormVerb, draft: MoveDraft, found: CaseDetail) {
  if (verb === 'return' && !draft.reason) return 'choose';
  if (NEEDS_TEXT.includes(verb) && !draft.text.trim()) return 'needed';
  if (verb === 'redispatch' && !draft.lead) return 'leadNeeded';
  return verb === 'dispatch' && !found.lead ? 'noLeadYet' : null;
}

/** The fields of a move, with its consequence before the click. */
export function MoveFields({ found, verb, draft, onChange }: Props) {
  const t = useWords(caseWords);
  const language = useLanguage();
  const hint = HINTS[verb as keyof typeof HINTS];
  const wantsText = NEEDS_TEXT.includes(verb) || verb === 'redispatch';
  return (
    <>
      {hint && <p>{t(hint)}</p>}
      {verb === 'redispatch' && found.returns >= 2 && <p>{t('ruleHint', { n: found.returns })}</p>}
      {verb === 'dispatch' && <Dates caseId={found.id} />}
      {verb === 'return' && (
        <Radio.Group
          value={draft.reason}
          onChange={(event) => onChange({ reason: event.target.value as ReturnReason })}
          options={Object.entries(REASON_WORDS).map(([value, words]) => ({ value, label: words[language] }))}
        />
      )}
      {(verb === 'redispatch' || verb === 'parties') && <PartyFields draft={draft} onChange={onChange} />}
      {wantsText && (
        <Field label={t(verb === 'redispatch' || verb === 'note' || verb === 'begin' ? 'note' : 'reason')}>
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={verb === 'note' || verb === 'begin' ? 4000 : 1000}
            value={draft.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        </Field>
      )}
      {verb === 'edit' && <FactFields found={found} draft={draft} onChange={onChange} />}
    </>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  );
}

function PartyFields({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const t = useWords(caseWords);
  const options = (useUnits().data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const find = { optionFilterProp: 'label' };
  return (
    <>
      <Field label={t('lead')}>
        <Select
          showSearch={find}
          options={options}
          value={draft.lead}
          onChange={(lead: string) => onChange({ lead })}
        />
      </Field>
      <Field label={t('assist')}>
        <Select
          mode="multiple"
          showSearch={find}
          options={options}
          value={draft.assists}
          onChange={(assists: string[]) => onChange({ assists })}
        />
      </Field>
    </>
  );
}

function Dates({ caseId }: { caseId: string }) {
  const t = useWords(caseWords);
  const language = useLanguage();
  const plan = useQuery({
    queryKey: ['dispatch-preview', caseId],
    queryFn: () => dataOf(api.POST('/api/dispatches/preview', { body: { caseIds: [caseId] } })),
  });
  return (
    <div>
      <p>{t('dates')}</p>
      <ul>
        {plan.data?.plans[0]?.deadlines.map(({ step, limitKind, dueAt }) => {
          const due = dueTimeOf(dueAt);
          return (
            <li key={`${step}/${limitKind}`}>
              {STEP_WORDS[step][language]} <b>{`${longDay(due.day, language)} ${due.time}`}</b>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function FactFields({ found, draft, onChange }: Pick<Props, 'found' | 'draft' | 'onChange'>) {
  const t = useWords(caseWords);
  const units = useUnits().data ?? [];
  const put = (part: MoveDraft['facts']) => onChange({ facts: { ...draft.facts, ...part } });
  const { facts } = draft;
  const line = (name: 'title' | 'place' | 'closureGoal', label: string) => (
    <Field label={label}>
      <Input
        value={facts[name] ?? found[name] ?? ''}
        maxLength={name === 'title' ? 120 : 200}
        onChange={(event) => put({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <>
      {line('title', t('caseTitle'))}
      <Field label={t('content')}>
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={facts.content ?? found.content}
          onChange={(event) => put({ content: event.target.value })}
        />
      </Field>
      {line('place', t('place'))}
      <Field label={t('street')}>
        <Select
          allowClear
          options={units
            .filter(({ kind }) => kind === 'street')
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={(facts.streetId === undefined ? found.street?.id : facts.streetId) ?? undefined}
          onChange={(value?: string) => put({ streetId: value ?? null })}
        />
      </Field>
      {found.rounds.length === 0 && (
        <Field label={t('allegationLines')}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={(facts.allegations ?? found.allegations.map(({ text }) => text)).join('\n')}
            onChange={(event) => put({ allegations: event.target.value.split('\n') })}
          />
        </Field>
      )}
      {line('closureGoal', t('goal'))}
      <span>
        <Checkbox
          checked={facts.isKeyCase ?? found.isKeyCase}
          onChange={(event) => put({ isKeyCase: event.target.checked })}
        >
          {t('key')}
        </Checkbox>
        <Checkbox
          checked={facts.isSupplement ?? found.isSupplement}
          onChange={(event) => put({ isSupplement: event.target.checked })}
        >
          {t('supplement')}
        </Checkbox>
      </span>
    </>
  );
}
