import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';

export class NumberTakenError extends DomainError {
  readonly code = 'case.number_taken';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '受理编号 {number} 已登记过,请打开那一件核对。',
    en: 'The acceptance number {number} is registered already; open that case to compare.',
  };
}

export class NoLeadError extends DomainError {
  readonly code = 'case.no_lead';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{number} 还没有主办单位,请先指定再交办。',
    en: '{number} has no lead unit; name one before dispatching.',
  };
}

export class NotLeadError extends DomainError {
  readonly code = 'case.not_lead';
  readonly kind = 'forbidden';
  readonly wording: Wording = {
    zh: '这件由{lead}主办,只有主办单位可以{action}。',
    en: '{lead} leads this case; only the lead unit may do this.',
  };
}

export class ReturnUsedUpError extends DomainError {
  readonly code = 'case.return_used_up';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这件已由区迎检办终审裁定,不能再退回,请签收办理。',
    en: 'The office has ruled on this case; it cannot be returned again. Please sign and handle it.',
  };
}

export class RulingNeededError extends DomainError {
  readonly code = 'case.ruling_needed';
  readonly kind = 'forbidden';
  readonly wording: Wording = {
    zh: '这件已退回 {returns} 次,要由区迎检办裁定责任单位。',
    en: 'This case was returned {returns} times; the office has to rule who is responsible.',
  };
}

export class RecallTooLateError extends DomainError {
  readonly code = 'case.recall_too_late';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '交办已超过 {seconds} 秒,不能撤销;需要时请让单位退回后改派。',
    en: 'More than {seconds} seconds have passed since the dispatch; ask the unit to return the case instead.',
  };
}

/** The report is not complete; the fields say exactly what is missing. */
export class ReportIncompleteError extends InvalidInputError {
  override readonly code = 'case.report_incomplete';
  override readonly wording: Wording = {
    zh: '还不能上报,差 {count} 项:{list}。',
    en: 'The report cannot go up yet; {count} item(s) missing: {list}.',
  };
}

/** What a published table must never hold stands in the report. */
export class ReportPersonalDataError extends InvalidInputError {
  override readonly code = 'case.report_personal_data';
  override readonly wording: Wording = {
    zh: '正文里有 {count} 处像是个人信息,删去后再上报。',
    en: '{count} place(s) of the text look like personal data; take them out before reporting.',
  };
}

export class NotOfUnitError extends InvalidInputError {
  override readonly code = 'case.handler_not_of_unit';
  override readonly wording: Wording = {
    zh: '只能交给本单位的人员或下属社区,请重新选。',
    en: 'A case is given to a person or community of your own unit; choose again.',
  };
}

export class NotOfStreetError extends InvalidInputError {
  override readonly code = 'case.community_not_of_street';
  override readonly wording: Wording = {
    zh: '社区要属于案件所在的街道，请先定街道，再从这个街道的社区里选。',
    en: 'A community has to belong to the street of the case; set the street first, then choose one of its communities.',
  };
}

export class NothingToReviewError extends DomainError {
  readonly code = 'case.nothing_to_review';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这件没有待复核的停产,可能别人刚复核过,请刷新。',
    en: 'No shut-down of this case waits for its review; somebody may have done it. Please reload.',
  };
}

export class MilestoneMissingError extends DomainError {
  readonly code = 'case.milestone_missing';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '阶段性办结要写下一节点和它的日期，请补上。',
    en: 'A stage-closure names the next milestone and its day; please add them.',
  };
}

export class MilestoneNotAheadError extends InvalidInputError {
  override readonly code = 'case.milestone_not_ahead';
  override readonly wording: Wording = {
    zh: '下一节点的日期要在今天之后。',
    en: 'The date of the next milestone must lie ahead.',
  };

  constructor() {
    const wording = {
      zh: '请填下一节点和今天之后的日期。',
      en: 'Give the next milestone and a date that lies ahead.',
    };
    super([{ field: 'milestoneOn', code: 'milestone.not_ahead', wording }]);
  }
}

export class NoPartiesError extends DomainError {
  readonly code = 'case.no_parties';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这件已拆分,责任单位请定在拆分件上。',
    en: 'This case is split up; name the units on its pieces.',
  };
}

export class PieceSplitError extends DomainError {
  readonly code = 'case.piece_split';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{number} 已是拆分件,不能再拆;要改分法请先把原件并回。',
    en: '{number} is a piece already and cannot be split again; merge its origin back to divide it anew.',
  };
}

/** A split is undone as a whole. */
export class PieceMovedError extends DomainError {
  readonly code = 'case.piece_moved';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '拆分件 {number} 现在是“{status}”,不能并回;交办 30 秒内可先撤销。',
    en: 'The piece {number} is "{statusEn}" now, so it cannot be merged back; a dispatch can be recalled within 30 seconds.',
  };
}

/** Something was done on a piece that is on its way: merging back would lose it. */
export class PieceTouchedError extends DomainError {
  readonly code = 'case.piece_touched';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '拆分件 {number} 上已有{by}的办理记录，不能并回；请在拆分件上继续办理。',
    en: '{by} has worked on the piece {number}, so it cannot be merged back; go on with the piece.',
  };
}

export class NotSplitError extends DomainError {
  readonly code = 'case.not_split';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这件没有拆分，不用并回。',
    en: 'This case was not split, so there is nothing to merge back.',
  };
}

export class PieceMergeError extends DomainError {
  readonly code = 'case.piece_merge';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '请从原件并回,一次并回全部拆分件。',
    en: 'Merge back from the origin; it takes all pieces at once.',
  };
}

export class NoShareError extends InvalidInputError {
  override readonly code = 'case.no_share';
  override readonly wording: Wording = {
    zh: '至少要有一个单位的份额大于 0。',
    en: 'At least one unit needs a share above 0.',
  };
}

export class SharePartyError extends DomainError {
  readonly code = 'case.share_party';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '份额要按这件现在的责任单位逐个填写,请刷新后再填。',
    en: 'Shares are for the units of this case as they are now, each once; reload and fill in again.',
  };
}

export class ShareAfterDispatchError extends DomainError {
  readonly code = 'case.share_after_dispatch';
  readonly kind = 'forbidden';
  readonly wording: Wording = {
    zh: '已交办的案件,份额由区迎检办调整。',
    en: 'After the dispatch only the office changes shares.',
  };
}

export class PositionSetError extends DomainError {
  readonly code = 'case.position_set';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '案件地点已由{by}定好。不对时请在进展里写明，由区里改。',
    en: '{by} has set the place of this case already. If it is wrong, say so in a note; the bureau changes it.',
  };
}

export class PhotoWithoutPositionError extends DomainError {
  readonly code = 'case.photo_without_position';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这张照片没有拍摄位置，不能作案件地点。请打开手机定位后在现场补拍一张。',
    en: 'This photo has no position. Switch on location on the phone and take one on the site.',
  };
}

export class NobodyToUrgeError extends DomainError {
  readonly code = 'case.nobody_to_urge';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '选中的案件现在都催不了：不在单位手里、没有主办或收件人，或今天已催过。请刷新名单后重选。',
    en: 'None of these cases can be urged now: no unit owes anything, nobody can be reached, or they were urged today. Reload and choose again.',
  };
}

export class PublishedAlreadyError extends DomainError {
  readonly code = 'case.published_already';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这次核查的结果已在 {day} 公开过。下次核查通过后再公开。',
    en: 'What was verified is public since {day}. Publish again after the next verification.',
  };
}

/** The moment of a dispatch that is logged later. */
export class DispatchMomentError extends InvalidInputError {
  override readonly code = 'case.dispatch_moment';

  static ahead(): DispatchMomentError {
    return new DispatchMomentError('dispatch.ahead', {
      zh: '交办时间不能晚于现在，请改成实际交到单位的时间。',
      en: 'A dispatch cannot lie ahead of now; give the time when the unit really got it.',
    });
  }

  static beforeHandOver(batch: string, at: string): DispatchMomentError {
    return new DispatchMomentError('dispatch.before_hand_over', {
      zh: `交办时间不能早于${batch}的移交时间（${at}），请改晚一些，或把这一批分开交办。`,
      en: `The dispatch cannot come before the hand-over of ${batch} (${at}); choose a later time, or dispatch that batch apart.`,
    });
  }

  private constructor(code: string, wording: Wording) {
    super([{ field: 'dispatchedAt', code, wording }]);
  }
}
