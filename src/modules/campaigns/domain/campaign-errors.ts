import { DomainError, type Wording } from '../../../kernel/errors.js';

export class CampaignCodeTakenError extends DomainError {
  readonly code = 'campaign.code_taken';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '督察代码“{code}”已有,请换一个。',
    en: 'The campaign code "{code}" is taken; choose another.',
  };
}

export class UnknownCampaignError extends DomainError {
  readonly code = 'campaign.unknown';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '没有代码为“{code}”的督察。可用 scripts/duban campaign list 查看。',
    en: 'There is no campaign with the code "{code}". See scripts/duban campaign list.',
  };
}

export class RuleTieError extends DomainError {
  readonly code = 'campaign.rule_tie';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '“{one}”与“{other}”的规则条件数相同,有的案件同时符合,分不清用哪条。请改条件,或先加一条两边条件都写明的规则。',
    en: 'The rules for "{oneEn}" and "{otherEn}" name as many conditions and some cases fit both. Change one, or first add a rule that names the conditions of both.',
  };
}
