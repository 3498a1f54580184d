import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { STEP_WORDS } from '../../../shared/case/explain-words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { useDraftOver } from '../../../shared/draft/use-draft-over';
import { StaleStrip } from '../../../shared/states/stale-strip';
import { askRulesWords, OUTER_BY_WORDS } from './ask-rules-words';
import styles from './asks.module.css';
import { RuleField } from './rule-field';
import { wrongAt } from './wrong-at';
import { useSaveExtensionRule, type ExtensionRule, type RuleInput } from './use-ask-rules';

interface Props {
  campaignId: string;
  rule: ExtensionRule;
  onReload: () => Promise<unknown>;
}

type Input = Omit<RuleInput, 'times' | 'mostDays'> & { times: number | null; mostDays: number | null };

/** How often and how far one step can be put off, and who decides. */
export function ExtensionRuleForm({ campaignId, rule, onReload }: Props) {
  const t = useWords(askRulesWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const { times, mostDays, outerBy, basis, version } = rule;
  const kept = useDraftOver<Input>({ times, mostDays, outerBy, basis }, version);
  const save = useSaveExtensionRule(campaignId, rule.step);
  const [tried, setTried] = useState(false);
  const step = STEP_WORDS[rule.step][language];
  const { input } = kept;
  const lacks = (value: number | null) => (tried && value === null ? t('needNumber') : undefined);
  const noBasis = tried && !input.basis.trim() ? t('needBasis') : undefined;
  const send = () => {
    setTried(true);
    if (input.times === null || input.mostDays === null || !input.basis.trim()) return;
    const whole = { ...input, times: input.times, mostDays: input.mostDays, basis: input.basis.trim() };
    save.mutate(
      { version: kept.began, input: whole },
      {
        onSuccess: () => {
          kept.settle(input);
          setTried(false);
          confirm({ text: t('ruleSaved', { step }) });
        },
      },
    );
  };
  const take = () => {
    save.reset();
    kept.drop();
    void onReload();
  };
  return (
    <form
      className={styles.rule}
      aria-label={step}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3>
        {step} {version === 0 && <small>{t('proposal')}</small>}
      </h3>
      <StaleStrip error={save.error} onTake={take} />
      <div className={styles.fields}>
        <RuleField label={t('times')} error={lacks(input.times) ?? wrongAt(save.error, 'times')}>
          {(field) => (
            <InputNumber
              {...field}
              min={0}
              max={20}
              precision={0}
              value={input.times}
              onChange={(value) => kept.change({ times: value })}
            />
          )}
        </RuleField>
        <RuleField label={t('mostDays')} error={lacks(input.mostDays) ?? wrongAt(save.error, 'mostDays')}>
          {(field) => (
            <InputNumber
              {...field}
              min={1}
              max={400}
              precision={0}
              value={input.mostDays}
              onChange={(value) => kept.change({ mostDays: value })}
            />
          )}
        </RuleField>
        <RuleField label={t('outerBy')} error={wrongAt(save.error, 'outerBy')}>
          {(field) => (
            <Select
              {...field}
              value={input.outerBy}
              options={(['bureau', 'inspection'] as const).map((value) => ({
                value,
                label: OUTER_BY_WORDS[value][language],
              }))}
              onChange={(value) => kept.change({ outerBy: value })}
            />
          )}
        </RuleField>
        <RuleField label={t('basis')} wide error={noBasis ?? wrongAt(save.error, 'basis')}>
          {(field) => (
            <Input
              {...field}
              maxLength={300}
              value={input.basis}
              onChange={(event) => kept.change({ basis: event.target.value })}
            />
          )}
        </RuleField>
      </div>
      <div className={styles.verbs}>
        <Button type="primary" htmlType="submit" disabled={!kept.isChanged} loading={save.isPending}>
          {t('saveRule', { step })}
        </Button>
        {save.error && save.error.status !== 412 && save.error.errors.length === 0 && (
          <p role="alert">{save.error.detail}</p>
        )}
      </div>
    </form>
  );
}
