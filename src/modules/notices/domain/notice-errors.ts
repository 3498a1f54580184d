import { DomainError, type Wording } from '../../../kernel/errors.js';

export class MailNotFailedError extends DomainError {
  readonly code = 'mail.not_failed';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这封信没有失败，不需要再发；被拒收、放弃或不确定的才能再发。',
    en: 'This mail did not fail; only refused, given-up or uncertain ones are sent again.',
  };
}

export class MailUncertainAgainError extends DomainError {
  readonly code = 'mail.uncertain';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '不能确定这封信有没有送到。请先问收件人；确认没有收到，再勾选“已核对”后再发。',
    en: 'It is not known whether this mail arrived. Ask the recipient; if it did not, confirm and send it again.',
  };
}

export class MailSentAgainError extends DomainError {
  readonly code = 'mail.sent_again';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{by} 已经再发过这封信，请看后面的那一封。',
    en: '{by} has sent this mail again already; look at the later one.',
  };
}

export class WebhookAddressError extends DomainError {
  readonly code = 'webhook.address';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '地址不能用：{why}。请填公网的 https 地址；内网地址要先由管理员写进 WEBHOOK_INTRANET。',
    en: 'The address cannot be used ({why}). Use a public https address; an intranet one has to be in WEBHOOK_INTRANET first.',
  };
}

export class WebhookSecretError extends DomainError {
  readonly code = 'webhook.secret';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这种格式要签名，请填密钥（至少 8 个字）。',
    en: 'This format is signed; give its secret (8 characters or more).',
  };
}
