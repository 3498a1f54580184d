import { DomainError, type Wording } from '../../../kernel/errors.js';

/** The password was right; the code of the phone is still owed. */
export class CodeRequiredError extends DomainError {
  readonly code = 'session.code_required';
  readonly kind = 'unauthenticated';
  readonly wording: Wording = {
    zh: '请再填手机上的验证码。',
    en: 'Now enter the code on your phone.',
  };
}

export class WrongCodeError extends DomainError {
  readonly code = 'second_factor.wrong_code';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '验证码不对或已用过，还可试 {triesLeft} 次。请等下一个验证码，并核对手机时间。',
    en: 'The code is wrong or was used; {triesLeft} tries left. Wait for the next one and check the clock of the phone.',
  };
}

export class SecondFactorSetupRequiredError extends DomainError {
  readonly code = 'session.second_factor_setup_required';
  readonly kind = 'forbidden';
  readonly wording: Wording = {
    zh: '您的角色须先设置登录验证码才能继续。',
    en: 'Your role has to set up the sign-in code first.',
  };
}

export class NoSecondFactorError extends DomainError {
  readonly code = 'second_factor.none';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '还没有开始设置登录验证码，请先扫码。',
    en: 'No sign-in code has been begun; scan the picture first.',
  };
}

export class SecondFactorOnError extends DomainError {
  readonly code = 'second_factor.on';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '登录验证码已开启。换手机请先用验证码关闭，再重新设置。',
    en: 'The sign-in code is on. For a new phone switch it off with a code, then set it up again.',
  };
}

export class SecondFactorOwedError extends DomainError {
  readonly code = 'second_factor.owed';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '您的角色必须使用登录验证码，不能关闭。换手机请找管理员重置。',
    en: 'Your role has to use the sign-in code and cannot switch it off. For a new phone ask an administrator to reset it.',
  };
}
