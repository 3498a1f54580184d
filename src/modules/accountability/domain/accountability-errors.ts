import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';

export class EntryFieldsError extends InvalidInputError {
  override readonly code = 'accountability.fields';

  constructor(wrong: readonly (readonly [field: string, zh: string, en: string])[]) {
    super(wrong.map(([field, zh, en]) => ({ field, code: 'accountability.fields', wording: { zh, en } })));
  }
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
