import { DomainError, type FieldError, type Wording } from '../../../kernel/errors.js';
import type { SlipRules } from './slip-rule.js';

export class ProposalsDecidedError extends DomainError {
  readonly code = 'slip.proposals_decided';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这 {count} 条已不在待发里（{by}），请刷新后看还有哪些。',
    en: 'These {count} proposal(s) are open no more ({by}); reload to see which are.',
  };
}

export class CaseNotOfUnitError extends DomainError {
  readonly code = 'slip.case_not_of_unit';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '“{title}”现在不由{unit}主办，督办单只发给主办单位。请改单位或去掉这件。',
    en: '"{title}" is not led by {unit} now; a slip goes to the lead unit. Change the unit or leave the case out.',
  };
}

export class CasesOfTwoCampaignsError extends DomainError {
  readonly code = 'slip.two_campaigns';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '一份督办单只写同一轮督察的案件，请分开发。',
    en: 'A slip holds cases of one campaign; issue them apart.',
  };
}

export class SettledCaseError extends DomainError {
  readonly code = 'slip.case_settled';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '“{title}”还没有交办或已经办结，不能发督办单。',
    en: '"{title}" is not dispatched yet or settled already; no slip can be issued.',
  };
}

/** Two of a unit pressed at once, or a phone sent later what somebody else had signed meanwhile. */
export class SlipReceivedError extends DomainError {
  readonly code = 'slip.received_already';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{number}已由{by}在 {at} 签收，不用再签。',
    en: '{number} was signed for by {by} at {at}; nothing is left to do.',
  };
}

export class SlipWithdrawnError extends DomainError {
  readonly code = 'slip.withdrawn_already';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{number}已由{by}在 {at} 撤销，不用再处理。',
    en: '{number} was withdrawn by {by} at {at}; nothing is left to do.',
  };
}

/** What is wrong with rules that somebody wants to set. */
export function findRulesErrors({ rules, ladder }: SlipRules): FieldError[] {
  return [...sameId('rules', rules), ...sameId('ladder', ladder), ...rules.flatMap(stepsMissing)];
}

function sameId(field: string, rows: readonly { id: string }[]): FieldError[] {
  return rows.flatMap(({ id }, at) =>
    rows.findIndex((one) => one.id === id) === at
      ? []
      : [
          {
            field: `${field}.${at}.id`,
            code: 'slip.rule_twice',
            wording: {
              zh: '有两条规则的标识相同，请删去一条重新加。',
              en: 'Two rules have one id; remove one and add it anew.',
            },
          },
        ],
  );
}

function stepsMissing({ trigger, steps }: SlipRules['rules'][number], at: number): FieldError[] {
  if (trigger === 'sent-back' || steps.length > 0) return [];
  const wording = { zh: '请至少选一个环节。', en: 'Choose at least one step.' };
  return [{ field: `rules.${at}.steps`, code: 'slip.no_step', wording }];
}
