/** The same sentence in the languages of the product; `{name}` is filled from the details. */
export interface Wording {
  zh: string;
  en: string;
}

/** What kind of refusal it is; only `platform/http` turns it into a status number. */
export type ErrorKind =
  | 'invalid'
  | 'not-found'
  | 'forbidden'
  | 'unauthenticated'
  | 'conflict'
  | 'stale'
  | 'too-many'
  | 'too-large'
  | 'unavailable';

/** One thing wrong with one field; `field` is a path such as `allegations.0.verdict`. */
export interface FieldError {
  field: string;
  code: string;
  wording: Wording;
  details?: Record<string, unknown>;
}

export function fill(wording: Wording, details: Record<string, unknown> = {}): Wording {
  const put = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name) => String(details[name] ?? ''));
  return { zh: put(wording.zh), en: put(wording.en) };
}

/** A refusal with a stable code and a sentence that says what to do. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  abstract readonly wording: Wording;

  constructor(
    readonly details: Record<string, unknown> = {},
    readonly fields: FieldError[] = [],
  ) {
    super();
  }

  /** The sentence in both languages with the details filled in. */
  get sentence(): Wording {
    return fill(this.wording, this.details);
  }

  override get message(): string {
    return `${this.code}: ${this.sentence.en}`;
  }
}

/** Bad input, told at the field where it happened. */
export class InvalidInputError extends DomainError {
  readonly code: string = 'input.invalid';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '有 {count} 处填写需要改正。',
    en: '{count} field(s) need to be corrected.',
  };

  constructor(fields: FieldError[], details: Record<string, unknown> = {}) {
    super({ count: fields.length, ...details }, fields);
  }
}

/** Also the answer for a row the actor may not see: the two must look alike. */
export class NotFoundError extends DomainError {
  readonly code: string = 'not_found';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '这一项不存在,或不在您的范围。',
    en: 'This item does not exist or is outside your area.',
  };
}

export class ForbiddenError extends DomainError {
  readonly code: string = 'forbidden';
  readonly kind = 'forbidden';
  readonly wording: Wording = {
    zh: '您的角色不能做这一步({permission})。需要时请找管理员。',
    en: 'Your role may not do this ({permission}). Ask an administrator if you need to.',
  };
}

/** Somebody else wrote first. */
export class StaleVersionError extends DomainError {
  readonly code: string = 'version.stale';
  readonly kind = 'stale';
  readonly wording: Wording = {
    zh: '{by} 刚刚改过这一件。您填的内容还在,请看过新情况再提交。',
    en: '{by} has just changed this item. What you typed is kept; look at the new state, then submit again.',
  };
}
