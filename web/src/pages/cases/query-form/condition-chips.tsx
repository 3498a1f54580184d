import { CloseOutlined } from '@ant-design/icons';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { shortDay } from '../../../shared/time/format-time';
import { daysOf, type Condition } from '../conditions';
import type { LedgerState } from '../ledger-state';
import { ledgerWords } from '../ledger-words';
import type { Option } from './use-options';
import styles from './query-form.module.css';

interface Props {
  state: LedgerState;
  optionsOf: (condition: Condition) => Option[];
}

/** What the list is narrowed by, one chip a condition; pressing it takes it away. */
export function ConditionChips({ state, optionsOf }: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const say = useSayCondition(optionsOf);
  const drop = (name: string, text: string, value: string | null = null) => (
    <li key={name}>
      <button type="button" aria-label={t('drop', { name: text })} onClick={() => state.set(name, value)}>
        {text} <CloseOutlined aria-hidden="true" />
      </button>
    </li>
  );
  if (state.conditions.length === 0 && !state.everyCampaign) return null;
  return (
    <ul className={styles.chips} aria-label={t('conditions')}>
      {state.everyCampaign && drop('campaign', t('everyCampaign'))}
      {state.conditions.map((condition) => {
        const value = say(condition, state.search.get(condition.name) ?? '');
        const name = condition.words[language];
        const alone = condition.kind === 'flag' || condition.name === 'view';
        return drop(
          condition.name,
          alone ? value : language === 'zh' ? `${name}：${value}` : `${name}: ${value}`,
        );
      })}
    </ul>
  );
}

/** The value of a condition as people say it. */
export function useSayCondition(optionsOf: Props['optionsOf']) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  return (condition: Condition, value: string): string => {
    if (condition.kind === 'flag') return condition.words[language];
    if (condition.kind === 'text' || condition.kind === 'count') return value;
    if (condition.kind === 'days') {
      const [from, to] = daysOf(value);
      if (from && to)
        return from === to
          ? shortDay(from, language)
          : `${shortDay(from, language)}–${shortDay(to, language)}`;
      return from ? t('from', { day: shortDay(from, language) }) : t('to', { day: shortDay(to, language) });
    }
    // Of a sum of many units their number says more than their names.
    if (condition.kind === 'several' && !condition.options)
      return `${condition.words[language]} ${value.split(',').length}`;
    const options = optionsOf(condition);
    const labels = value
      .split(',')
      .map(
        (one) =>
          options.find((option) => option.value === one)?.label ??
          (options.length > 0 ? t('unknownValue') : '…'),
      );
    return labels.join(language === 'zh' ? '、' : ', ');
  };
}
