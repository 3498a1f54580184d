import {
  fits,
  specificity,
  type LimitRule,
  type RuleFacts,
  type Step,
} from '../../deadlines/domain/index.js';

/** All rules of a campaign: one for each step, and those for some cases only. */
export class RuleBook {
  constructor(
    private readonly general: readonly LimitRule[],
    private readonly special: readonly LimitRule[],
  ) {}

  /**
   * What holds for such a case: of each step the fitting rule with the most conditions, else the general one. Several
   * of a step only for a case of several kinds of pollution; then the earliest date holds.
   */
  for(steps: readonly Step[], facts: RuleFacts): LimitRule[] {
    return steps.flatMap((step) => {
      const fitting = this.special.filter(
        (rule) => rule.step === step && rule.when && fits(rule.when, facts),
      );
      const most = Math.max(0, ...fitting.map(({ when }) => specificity(when!)));
      const chosen = fitting.filter(({ when }) => specificity(when!) === most);
      return chosen.length > 0 ? chosen : this.general.filter((rule) => rule.step === step);
    });
  }
}
