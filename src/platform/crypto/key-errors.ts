import { DomainError, type Wording } from '../../kernel/errors.js';

/** Something is sealed with a key that is not on this process's ring; nothing is lost, it waits for the key. */
export class KeyMissingError extends DomainError {
  readonly code = 'secret_key.missing';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '这项内容用密钥 {key} 加密，而本机没有这把密钥，所以读不出；内容没有丢。请管理员把这把密钥写进 SECRET_KEY_OLD 再启动（scripts/duban keys status 可查看哪些密钥还要用）。',
    en: 'This is sealed with key {key}, which is not known here; nothing is lost. An administrator puts that key into SECRET_KEY_OLD and starts again (scripts/duban keys status tells which keys are needed).',
  };
}

/** Sealed before seals named their key, and none of the keys here opens it; or it was changed. */
export class NoKeyOpensError extends DomainError {
  readonly code = 'secret_key.none_opens';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '这项内容用现有的密钥都打不开：可能缺少当时的密钥，也可能内容被改动过。请管理员把当时的密钥（旧的 SECRET_KEY 或 secret.key）写进 SECRET_KEY_OLD 再启动。',
    en: 'None of the keys here opens this: the key of that time is missing, or it was changed. An administrator puts the key of that time (an earlier SECRET_KEY or secret.key) into SECRET_KEY_OLD and starts again.',
  };
}

/** Named key, known key, and yet it does not open. */
export class SealDamagedError extends DomainError {
  readonly code = 'secret_key.seal_damaged';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '这项加密内容被改动过或已损坏，密钥 {key} 打不开它。请管理员从备份里找回这一项。',
    en: 'This sealed content was changed or is damaged: key {key} does not open it. An administrator brings it back from a backup.',
  };
}

/** A mail that waits holds a link made with a key that is gone. */
export class LinkKeyMissingError extends DomainError {
  readonly code = 'secret_key.link';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '邮件里的链接是用一把已撤下的密钥做的，寄不出去。请重新发一次链接（会作废旧的），或把那把密钥写进 SECRET_KEY_OLD 再启动。',
    en: 'The link in this mail was made with a key that was taken away. Send the link anew (the old one becomes void), or put that key into SECRET_KEY_OLD and start again.',
  };
}
