import { DomainError, type Wording } from '../../../kernel/errors.js';

export class NotSignedInError extends DomainError {
  readonly code = 'session.required';
  readonly kind = 'unauthenticated';
  readonly wording: Wording = { zh: '请先登录。', en: 'Please sign in.' };
}

export class WrongPasswordError extends DomainError {
  readonly code = 'session.wrong_password';
  readonly kind = 'unauthenticated';
  readonly wording: Wording = {
    zh: '账号或密码不对,还可试 {triesLeft} 次。忘记密码请找本单位管理员重置。',
    en: 'Wrong account or password; {triesLeft} tries left. Ask your administrator if you forgot it.',
  };
}

export class TooManyTriesError extends DomainError {
  readonly code = 'session.too_many_tries';
  readonly kind = 'too-many';
  readonly wording: Wording = {
    zh: '试的次数太多,请 {minutes} 分钟后再试,或找管理员重置密码。',
    en: 'Too many tries; wait {minutes} minutes or ask your administrator to reset the password.',
  };
}

export class CsrfError extends DomainError {
  readonly code = 'session.csrf';
  readonly kind = 'forbidden';
  readonly wording: Wording = {
    zh: '页面已过期,请刷新后再试;您填的内容会保留。',
    en: 'The page has expired; reload and try again. What you typed is kept.',
  };
}

export class PasswordChangeRequiredError extends DomainError {
  readonly code = 'session.password_change_required';
  readonly kind = 'forbidden';
  readonly wording: Wording = { zh: '首次登录请先改密码。', en: 'Change your password first.' };
}

export class WeakPasswordError extends DomainError {
  readonly code = 'session.weak_password';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '新密码至少 10 个字符,含字母和数字,且不能与账号或旧密码相同。',
    en: 'The new password needs 10 characters with letters and digits, and must differ from the account and the old one.',
  };
}
