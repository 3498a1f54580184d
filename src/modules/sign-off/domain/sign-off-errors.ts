import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';
import type { ChainFault } from './chain.js';

export class NotYourTurnError extends DomainError {
  readonly code = 'sign_off.not_your_turn';
  readonly kind = 'forbidden';
  readonly wording: Wording = {
    zh: '这件现在等“{title}”签，您签不了这一联。',
    en: 'This case waits for “{title}” to sign; that link is not yours.',
  };
}

export class SamePersonError extends DomainError {
  readonly code = 'sign_off.same_person';
  readonly kind = 'forbidden';
  readonly wording: Wording = {
    zh: '您已签过“{signed}”，“{title}”要由另一个人签。',
    en: 'You have signed “{signed}” already; “{title}” takes another person.',
  };
}

export class OnlySignsError extends DomainError {
  readonly code = 'sign_off.only_signs';
  readonly kind = 'forbidden';
  readonly wording: Wording = {
    zh: '“{title}”只会签，不改结论：同意请会签，不同意请退回重办。',
    en: '“{title}” only signs: countersign what was decided, or send the case back.',
  };
}

export class NothingToSignError extends DomainError {
  readonly code = 'sign_off.nothing_to_sign';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这件还没有人定结论，先由“{title}”核查。',
    en: 'Nothing was decided yet; “{title}” verifies it first.',
  };
}

export class NotOutsideError extends DomainError {
  readonly code = 'sign_off.not_outside';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '“{title}”在系统里签，不用补录文号。',
    en: '“{title}” signs in the system; there is no paper to record.',
  };
}

export class VisitMissingError extends DomainError {
  readonly code = 'sign_off.visit_missing';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{why}要有领导到场。请先记下谁、哪天到了现场，再通过。',
    en: '{whyEn} needs a leader on the spot. Record who was there and when, then accept.',
  };
}

export class ChecksOpenError extends DomainError {
  readonly code = 'sign_off.checks_open';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '核查清单还有 {n} 条没核对：{list}。',
    en: '{n} item(s) of the checklist are not ticked: {list}.',
  };
}

/** The chain of the campaign asks for somebody who is no longer in use. */
export class SignerGoneError extends DomainError {
  readonly code = 'sign_off.signer_gone';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '会签链里指定的人已停用，请先在“设置 › 核查与会签”里换人，再来定结论。',
    en: 'The chain names somebody who is switched off; name somebody else in its settings first, then decide.',
  };
}

const FAULTS: Record<ChainFault, Wording> = {
  empty: { zh: '至少要有一联。', en: 'There must be one link at least.' },
  'first-decides': {
    zh: '第一联要由系统内的人定结论。',
    en: 'The first link decides, and stands in the system.',
  },
  'first-always': { zh: '第一联不能带条件。', en: 'The first link cannot have a condition.' },
  holder: {
    zh: '每一联都要写清由谁签；系统外的联不能改结论。',
    en: 'Every link needs its holder, and one outside the system cannot decide.',
  },
};

export class ChainFaultError extends InvalidInputError {
  override readonly code = 'sign_off.chain_fault';
  override readonly wording: Wording = {
    zh: '会签链还不能保存。{why}',
    en: 'The chain cannot be saved. {whyEn}',
  };

  constructor(fault: ChainFault) {
    const wording = FAULTS[fault];
    super([{ field: 'steps', code: `chain.${fault}`, wording }], { why: wording.zh, whyEn: wording.en });
  }
}
