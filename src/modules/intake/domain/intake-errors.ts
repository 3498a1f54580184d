import { DomainError, StaleVersionError, type Wording } from '../../../kernel/errors.js';

export class SealBrokenError extends DomainError {
  readonly code = 'intake.seal_broken';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '封存的举报人信息打不开,请重新粘贴原文。',
    en: 'The sealed contact cannot be opened; paste the slip again.',
  };
}

/** Another tab or machine has kept, saved or thrown away the draft since this one read it. */
export class DraftElsewhereError extends StaleVersionError {
  override readonly code = 'intake.draft_elsewhere';
  override readonly wording: Wording = {
    zh: '草稿已在另一个窗口改过。这里写的还在,请选用哪一份。',
    en: 'The draft was changed in another window. What you typed here is kept; choose which one to use.',
  };
}
