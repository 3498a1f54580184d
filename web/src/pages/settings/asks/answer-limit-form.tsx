import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { useDraftOver } from '../../../shared/draft/use-draft-over';
import { StaleStrip } from '../../../shared/states/stale-strip';
import { askRulesWords, LIMIT_UNIT_WORDS } from './ask-rules-words';
import styles from './asks.module.css';
import { RuleField } from './rule-field';
import { wrongAt } from './wrong-at';
import { useSaveAnswerLimit, type AnswerLimit } from './use-ask-rules';

interface Props {
  campaignId: string;
  limit: AnswerLimit;
  onReload: () => Promise<unknown>;
}

type Unit = AnswerLimit['unit'];

const UNITS = Object.keys(LIMIT_UNIT_WORDS) as Unit[];

/** How long a called department has. */
export function AnswerLimitForm({ campaignId, limit, onReload }: Props) {
  const t = useWords(askRulesWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const save = useSaveAnswerLimit(campaignId);
  const { amount, unit, basis, revision } = limit;
  const kept = useDraftOver<{ amount: number | null; unit: Unit; basis: string }>(
    { amount, unit, basis },
    revision,
  );
  const [tried, setTried] = useState(false);
  const { input } = kept;
  const send = () => {
    setTried(true);
    if (input.amount === null || !input.basis.trim()) return;
    const { countFirstDay, innerAmount, dayEndsAt } = limit;
    const whole = { amount: input.amount, unit: input.unit, basis: input.basis.trim() };
    save.mutate(
      { version: kept.began, input: { countFirstDay, innerAmount, dayEndsAt, ...whole } },
      {
        onSuccess: () => {
          kept.settle(input);
          setTried(false);
          confirm({ text: t('answerSaved') });
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
      aria-label={t('answer')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <StaleStrip error={save.error} onTake={take} />
      <div className={styles.fields}>
        <RuleField
          label={t('amount')}
          error={tried && input.amount === null ? t('needNumber') : wrongAt(save.error, 'amount')}
        >
          {(field) => (
            <InputNumber
              {...field}
              min={1}
              max={9999}
              precision={0}
              value={input.amount}
              onChange={(value) => kept.change({ amount: value })}
            />
          )}
        </RuleField>
        <RuleField label={t('unit')} error={wrongAt(save.error, 'unit')}>
          {(field) => (
            <Select
              {...field}
              value={input.unit}
              options={UNITS.map((value) => ({ value, label: LIMIT_UNIT_WORDS[value][language] }))}
              onChange={(value) => kept.change({ unit: value })}
            />
          )}
        </RuleField>
        <RuleField
          label={t('basis')}
          wide
          error={tried && !input.basis.trim() ? t('needBasis') : wrongAt(save.error, 'basis')}
        >
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
          {t('saveAnswer')}
        </Button>
        {save.error && save.error.status !== 412 && save.error.errors.length === 0 && (
          <p role="alert">{save.error.detail}</p>
        )}
      </div>
    </form>
  );
}
