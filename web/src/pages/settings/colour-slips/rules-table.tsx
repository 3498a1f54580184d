import { Button } from 'antd';
import { newId } from '../../../api/new-id';
import type { Problem } from '../../../api/problem';
import { useWords } from '../../../i18n/words';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import settings from '../settings.module.css';
import styles from './colour-slips.module.css';
import { RuleRow } from './rule-row';
import { slipRuleWords } from './slip-rule-words';
import type { SlipRule } from './use-colour-slip-rules';

interface Props {
  rules: readonly SlipRule[];
  errors: Problem['errors'];
  onChange: (rules: SlipRule[]) => void;
}

/** What is proposed is known by the id of its rule, so a new one gets an id that nobody had. */
const newRule = (): SlipRule => ({
  id: newId(),
  colour: 'yellow',
  trigger: 'late',
  amount: 3,
  steps: ['reply', 'rectify', 'milestone'],
  cases: 'all',
  on: true,
  auto: false,
});

export function RulesTable({ rules, errors, onChange }: Props) {
  const t = useWords(slipRuleWords);
  const faultOf = (at: number) => errors.find(({ field }) => field.startsWith(`rules.${at}.`))?.message;
  return (
    <>
      <div className={`${settings.table} ${styles.rows}`}>
        <PlainTable
          caption={t('rules')}
          head={
            <>
              <th scope="col">{t('rule', { n: '' })}</th>
              <th scope="col">{t('colour')}</th>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('steps')}</th>
              <th scope="col">{t('cases')}</th>
              <th scope="col">{t('on')}</th>
              <th scope="col">{t('auto')}</th>
              <td />
            </>
          }
        >
          {rules.map((rule, at) => (
            <RuleRow
              key={rule.id}
              at={at}
              rule={rule}
              wrong={faultOf(at)}
              onChange={(part) =>
                onChange(rules.map((one, place) => (place === at ? { ...one, ...part } : one)))
              }
              onRemove={() => onChange(rules.filter((_, place) => place !== at))}
            />
          ))}
        </PlainTable>
      </div>
      <div className={settings.tools}>
        <Button onClick={() => onChange([...rules, newRule()])}>{t('addRule')}</Button>
      </div>
      <p className={settings.remark}>{t('rulesRemark')}</p>
    </>
  );
}
