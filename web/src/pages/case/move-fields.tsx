import { useQuery } from '@tanstack/react-query';
import { Input, Radio, Select } from 'antd';
import { api, dataOf } from '../../api/client';
import { useUnits } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseDetail, ReturnReason } from '../../shared/case/case-api';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { REASON_WORDS } from '../../shared/case/return-reasons';
import { dueTimeOf, longDay } from '../../shared/time/format-time';
import { caseWords } from './case-words';
import { Field } from './move-field';
import { MoveFacts } from './move-facts';
import type { FormVerb, MoveDraft } from './use-case-moves';

interface Props {
  found: CaseDetail;
  verb: FormVerb;
  draft: MoveDraft;
  onChange: (part: Partial<MoveDraft>) => void;
}

const NEEDS_TEXT: readonly FormVerb[] = ['exclude', 'return', 'reopen', 'supplement', 'note', 'begin'];
const HINTS = {
  sign: 'signHint',
  recall: 'recallHint',
  publish: 'publishHint',
  begin: 'beginHint',
  merge: 'mergeHint',
  supplement: 'supplementHint',
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
      {verb === 'supplement' && (
        <Field label={t('supplementDue')}>
          <Input
            type="date"
            value={draft.dueOn ?? ''}
            onChange={(event) => onChange({ dueOn: event.target.value })}
          />
        </Field>
      )}
      {verb === 'edit' && <MoveFacts found={found} draft={draft} onChange={onChange} />}
    </>
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
