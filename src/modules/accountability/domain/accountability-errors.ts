import { DomainError, InvalidInputError, StaleVersionError, type Wording } from '../../../kernel/errors.js';

export class EntryFieldsError extends InvalidInputError {
  override readonly code = 'accountability.fields';

  constructor(wrong: readonly (readonly [field: string, zh: string, en: string])[]) {
    super(wrong.map(([field, zh, en]) => ({ field, code: 'accountability.fields', wording: { zh, en } })));
  }
}

/** Somebody has changed the kinds since they were read. */
export class KindsChangedError extends StaleVersionError {
  override readonly code = 'accountability.kinds_changed';
  override readonly wording: Wording = {
    zh: '种类刚刚被别人改过，请看过新情况再提交。',
    en: 'Somebody has just changed the kinds; look at the new state, then submit again.',
  };
}

export class EntryWithdrawnError extends DomainError {
  readonly code = 'accountability.withdrawn';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这一项已由{by}作废，不能再改。确有其事的，请另登一项。',
    en: '{by} has withdrawn this entry; it cannot be changed. Register another one if it did happen.',
  };
}

export class NothingSealedError extends DomainError {
  readonly code = 'accountability.nothing_sealed';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这一项没有封存的姓名。',
    en: 'No name is sealed with this entry.',
  };
}
