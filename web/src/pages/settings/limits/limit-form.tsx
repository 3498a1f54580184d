import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { LEVEL_WORDS, LIMIT_STEP_WORDS } from '../../../shared/case/explain-words';
import { MEDIA } from '../../../shared/case/media';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import styles from '../evidence/evidence.module.css';
import settings from '../settings.module.css';
import { LimitPreview } from './limit-preview';
import { limitsWords } from './limits-words';
import {
  useSaveRule,
  type Conditions,
  type LimitRule,
  type RuleInput,
  type SpecialRule,
} from './use-limit-rules';

/** What is being changed: a general rule, one for some cases, or a new one of these. */
export interface Edited {
  rule: LimitRule | null;
  special: SpecialRule | null;
  general: boolean;
}

interface Props {
  campaignId: string;
  edited: Edited;
  onDone: () => void;
}

const UNITS = ['calendar-day', 'working-day', 'hour', 'working-hour'] as const;
const NOBODY: Conditions = { isKeyCase: null, media: null, handlingLevels: null };

/** One rule as a form, with the dates that it would give. */
export function LimitForm({ campaignId, edited, onDone }: Props) {
  const t = useWords(limitsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const save = useSaveRule(campaignId);
  const [input, setInput] = useState<RuleInput>(() => inputOf(edited));
  const change = (part: Partial<RuleInput>) => setInput((old) => ({ ...old, ...part }));
  const step = LIMIT_STEP_WORDS[input.step][language];
  const wrong = wrongOf(input, edited.general);
  const put = () =>
    save.mutate(
      { id: edited.special?.id ?? null, general: edited.general, input },
      {
        onSuccess: () => {
          confirm({ text: t('saved', { step }) });
          onDone();
        },
      },
    );
  return (
    <Panel title={edited.rule ? t('editTitle', { step }) : t('newTitle')} flush>
      <div className={styles.fields}>
        <label>
          <span>{t('step')}</span>
          <Select
            disabled={edited.rule !== null}
            value={input.step}
            options={Object.entries(LIMIT_STEP_WORDS).map(([value, words]) => ({
              value,
              label: words[language],
            }))}
            onChange={(value) => change({ step: value as RuleInput['step'] })}
          />
        </label>
        {!edited.general && (
          <ConditionFields
            when={input.when}
            onChange={(part) => change({ when: { ...input.when, ...part } })}
          />
        )}
        <label>
          <span>{t('amount')}</span>
          <InputNumber min={1} max={9999} value={input.amount} onChange={(n) => change({ amount: n ?? 1 })} />
        </label>
        <label>
          <span>{t('unit')}</span>
          <Select
            value={input.unit}
            options={UNITS.map((value) => ({ value, label: t(value) }))}
            onChange={(unit) => change({ unit })}
          />
        </label>
        <label>
          <span>{t('innerField')}</span>
          <InputNumber
            min={1}
            max={input.amount}
            value={input.innerAmount ?? null}
            onChange={(n) => change({ innerAmount: n })}
          />
        </label>
        <label>
          <span>{t('dayEndsAt')}</span>
          <Input value={input.dayEndsAt} onChange={({ target }) => change({ dayEndsAt: target.value })} />
        </label>
        <Checkbox
          checked={input.countFirstDay}
          onChange={({ target }) => change({ countFirstDay: target.checked })}
        >
          {t('countFirstDay')}
        </Checkbox>
        <label className={styles.wide}>
          <span>{t('basis')}</span>
          <Input
            maxLength={300}
            value={input.basis}
            onChange={({ target }) => change({ basis: target.value })}
          />
        </label>
        <LimitPreview campaignId={campaignId} input={input} />
      </div>
      <div className={settings.tools}>
        <p className={wrong || save.error ? settings.wrong : undefined} role="alert">
          {wrong ? t(wrong) : (save.error?.errors[0]?.message ?? save.error?.detail)}
        </p>
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="primary" disabled={wrong !== null} loading={save.isPending} onClick={put}>
          {t('save')}
        </Button>
      </div>
    </Panel>
  );
}

function ConditionFields({
  when,
  onChange,
}: {
  when: Conditions;
  onChange: (part: Partial<Conditions>) => void;
}) {
  const t = useWords(limitsWords);
  const language = useLanguage();
  const listed = (values: string[]) => (values.length > 0 ? values : null);
  const named = (words: Record<string, { zh: string; en: string }>) =>
    Object.entries(words).map(([value, word]) => ({ value, label: word[language] }));
  return (
    <>
      <label>
        <span>{t('key')}</span>
        <Select
          value={when.isKeyCase === null ? 'any' : when.isKeyCase ? 'yes' : 'no'}
          options={[
            { value: 'any', label: t('any') },
            { value: 'yes', label: t('keyOnly') },
            { value: 'no', label: t('notKey') },
          ]}
          onChange={(value: string) => onChange({ isKeyCase: value === 'any' ? null : value === 'yes' })}
        />
      </label>
      <label>
        <span>{t('media')}</span>
        <Select
          mode="multiple"
          value={when.media ?? []}
          options={named(MEDIA)}
          onChange={(values: string[]) => onChange({ media: listed(values) })}
        />
      </label>
      <label>
        <span>{t('levels')}</span>
        <Select
          mode="multiple"
          value={when.handlingLevels ?? []}
          options={named(LEVEL_WORDS)}
          onChange={(values: string[]) => onChange({ handlingLevels: listed(values) })}
        />
      </label>
    </>
  );
}

function inputOf({ rule, special }: Edited): RuleInput {
  return {
    step: rule?.step ?? 'rectify',
    when: special?.when ?? NOBODY,
    amount: rule?.amount ?? 5,
    unit: rule?.unit ?? 'working-day',
    innerAmount: rule?.innerAmount ?? null,
    countFirstDay: rule?.countFirstDay ?? false,
    dayEndsAt: rule?.dayEndsAt ?? '24:00',
    basis: rule?.basis ?? '',
  };
}

function wrongOf({ basis, when }: RuleInput, general: boolean): 'needBasis' | 'needCondition' | null {
  const named = when.isKeyCase !== null || when.media !== null || when.handlingLevels !== null;
  if (!general && !named) return 'needCondition';
  return basis.trim() ? null : 'needBasis';
}
