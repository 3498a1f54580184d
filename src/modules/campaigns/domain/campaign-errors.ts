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
