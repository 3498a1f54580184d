import { Button, InputNumber, Select, Switch } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { STEP_WORDS } from '../../../shared/case/explain-words';
import { COLOUR_NAMES } from '../../colour-slips/colour-slips-words';
import settings from '../settings.module.css';
import styles from './colour-slips.module.css';
import { CASES_WORDS, slipRuleWords, TRIGGER_WORDS } from './slip-rule-words';
import type { CasesMeant, SlipColour, SlipRule, SlipStep, SlipTrigger } from './use-colour-slip-rules';

const STEPS: readonly SlipStep[] = ['sign', 'reply', 'rectify', 'milestone'];

interface Props {
  at: number;
  rule: SlipRule;
  wrong: string | undefined;
  onChange: (part: Partial<SlipRule>) => void;
  onRemove: () => void;
}

/** One rule: which colour, when, of which limits and cases. */
export function RuleRow({ at, rule, wrong, onChange, onRemove }: Props) {
  const t = useWords(slipRuleWords);
  const language = useLanguage();
  const n = t('rule', { n: at + 1 });
  const options = <K extends string>(words: Record<K, { zh: string; en: string }>) =>
    (Object.keys(words) as K[]).map((value) => ({ value, label: words[value][language] }));
  return (
    <tr className={rule.on ? undefined : styles.off}>
      <th scope="row">
        {n}
        {wrong && (
          <span className={styles.wrong} role="alert">
            {wrong}
          </span>
        )}
      </th>
      <td>
        <Select
          className={styles.colour}
          aria-label={`${n} ${t('colour')}`}
          value={rule.colour}
          options={options(COLOUR_NAMES)}
          onChange={(colour: SlipColour) => onChange({ colour })}
        />
      </td>
      <td>
        <div className={styles.when}>
          <Select
            className={styles.trigger}
            aria-label={`${n} ${t('when')}`}
            value={rule.trigger}
            options={options(TRIGGER_WORDS)}
            onChange={(trigger: SlipTrigger) => onChange({ trigger })}
          />
          <InputNumber
            className={styles.amount}
            aria-label={`${n} ${t('amount')}`}
            min={1}
            max={250}
            precision={0}
            value={rule.amount}
            onChange={(amount) => onChange({ amount: amount ?? 1 })}
          />
        </div>
      </td>
      <td>
        {rule.trigger === 'sent-back' ? (
          '—'
        ) : (
          <Select
            mode="multiple"
            className={styles.steps}
            aria-label={`${n} ${t('steps')}`}
            value={rule.steps}
            options={STEPS.map((value) => ({ value, label: STEP_WORDS[value][language] }))}
            onChange={(steps: SlipStep[]) => onChange({ steps })}
          />
        )}
      </td>
      <td>
        <Select
          className={styles.cases}
          aria-label={`${n} ${t('cases')}`}
          value={rule.cases}
          options={options(CASES_WORDS)}
          onChange={(cases: CasesMeant) => onChange({ cases })}
        />
      </td>
      <td>
        <Switch aria-label={`${n} ${t('on')}`} checked={rule.on} onChange={(on) => onChange({ on })} />
      </td>
      <td>
        <Switch
          aria-label={`${n} ${t('auto')}`}
          checked={rule.auto}
          onChange={(auto) => onChange({ auto })}
        />
      </td>
      <td className={settings.verb}>
        <Button size="small" aria-label={t('removeOne', { n: at + 1 })} onClick={onRemove}>
          {t('remove')}
        </Button>
      </td>
    </tr>
  );
}
