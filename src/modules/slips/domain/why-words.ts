import type { SlipRule } from './slip-rule.js';
import type { SlipFacts } from './choose-slip-rule.js';

/** Why a rule fits a case, as it stands beside the case on page and paper: `整改办结逾期 3 个工作日`. */
export function whyWords(rule: SlipRule, { limit, sentBack }: SlipFacts, stepName: string): string {
  if (rule.trigger === 'sent-back' || !limit) return `上报后被退回重办 ${sentBack} 次`;
  if (rule.trigger === 'late') return `${stepName}逾期 ${limit.workingDaysLate} 个工作日`;
  if (limit.workingDaysLeft === 0) return `${stepName}今天到期，还没有开始办理`;
  return `${stepName}还剩 ${limit.workingDaysLeft} 个工作日，还没有开始办理`;
}

/** The rule itself, as it is kept with the slip. */
export function ruleWords({ trigger, amount, cases }: SlipRule): string {
  const whose = { all: '', key: '重点件', central: '中央督察件' }[cases];
  const when = {
    'due-soon': `期限剩 ${amount} 个工作日内未开始`,
    late: `逾期满 ${amount} 个工作日`,
    'sent-back': `退回重办满 ${amount} 次`,
  }[trigger];
  return whose + when;
}

/** The sentence of the paper out of what was found at each case: the same reason is said once. */
export function reasonWords(whys: readonly string[]): string {
  return `${[...new Set(whys)].join('；')}。`;
}
