import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { InvalidInputError, type FieldError, type Wording } from '../../kernel/errors.js';
import { unfit } from './plain-input.js';

/** What each rule says to the person who filled in the field; `{rule}` is the rule's own English text. */
const WORDINGS: Record<string, Wording> = {
  isNotEmpty: { zh: '请填写。', en: 'Please fill this in.' },
  isString: { zh: '请填写文字。', en: 'Must be text.' },
  isIn: { zh: '请从列表里选一项。', en: 'Choose one from the list.' },
  isEnum: { zh: '请从列表里选一项。', en: 'Choose one from the list.' },
  isInt: { zh: '请填整数。', en: 'Must be a whole number.' },
  isNumber: { zh: '请填数字。', en: 'Must be a number.' },
  min: { zh: '数太小。', en: 'Too small: {rule}.' },
  max: { zh: '数太大。', en: 'Too large: {rule}.' },
  minLength: { zh: '太短。', en: 'Too short: {rule}.' },
  maxLength: { zh: '太长,请缩短。', en: 'Too long: {rule}.' },
  isUuid: { zh: '请从列表里选一项。', en: 'Choose one from the list.' },
  isArray: { zh: '请至少选一项。', en: 'Must be a list.' },
  arrayNotEmpty: { zh: '请至少选一项。', en: 'Choose at least one.' },
  arrayMinSize: { zh: '请至少选一项。', en: 'Choose at least one.' },
  arrayMaxSize: { zh: '太多了,请分几次。', en: 'Too many at once: {rule}.' },
  isBoolean: { zh: '请选是或否。', en: 'Must be yes or no.' },
  isEmail: { zh: '邮箱地址不对。', en: 'Not an e-mail address.' },
  isDay: { zh: '日期要写成 2026-05-20 这样。', en: 'Write the day like 2026-05-20.' },
  notBefore: { zh: '结束日期不能早于开始日期。', en: 'The last day lies before the first.' },
  isWeek: { zh: '周要写成 2026-W21 这样。', en: 'Write the week like 2026-W21.' },
  isInstant: {
    zh: '时间要写成 2026-05-20T09:30:00+08:00 这样。',
    en: 'Write the time like 2026-05-20T09:30:00+08:00.',
  },
  matches: { zh: '格式不对。', en: 'Wrong format: {rule}.' },
  whitelistValidation: { zh: '没有这个字段。', en: 'There is no such field.' },
};

const OTHER: Wording = { zh: '填得不对。', en: 'Not right: {rule}.' };

function flatten(errors: ValidationError[], path: string): FieldError[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).slice(0, 1);
    return [
      ...own.map(([code, rule]) => ({ field, code, wording: WORDINGS[code] ?? OTHER, details: { rule } })),
      ...flatten(error.children ?? [], field),
    ];
  });
}

/**
 * Checks every DTO, after what fits no field at all ([ADR 43](../../../docs/adr/0043-what-is-secret-and-who-is-who.md));
 * unknown fields are refused rather than dropped, so that a typo is not a silent loss.
 */
class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    refuse(unfit(value));
    const read: unknown = await super.transform(value, metadata);
    // Numbers of a query are text until here.
    if (metadata.type === 'query') refuse(unfit(read));
    return read;
  }
}

function refuse(fields: FieldError[]): void {
  if (fields.length > 0) throw new InvalidInputError(fields);
}

export const validation = new InputPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  stopAtFirstError: true,
  exceptionFactory: (errors) => new InvalidInputError(flatten(errors, '')),
});
