import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';

export class UsernameTakenError extends DomainError {
  readonly code = 'user.username_taken';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '账号“{username}”已有人用,请换一个。',
    en: 'The account "{username}" is taken; choose another.',
  };
}

export class UnknownUnitError extends DomainError {
  readonly code = 'unit.unknown';
  readonly kind = 'invalid';
  readonly wording: Wording = { zh: '没有这个单位:{unit}。', en: 'There is no such unit: {unit}.' };
}

/** A community worker is reached through the community. */
export class NotACommunityError extends InvalidInputError {
  override readonly code = 'user.not_a_community';
  override readonly wording: Wording = {
    zh: '“社区网格员”只能设在社区，请选街道下面的社区。',
    en: 'A community worker belongs to a community; choose one below the street.',
  };
}

export class AbsenceDaysError extends DomainError {
  readonly code = 'absence.days';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '外出要先起后止，且还没有结束；请改日期。',
    en: 'An absence begins before it ends and is not over yet; change the days.',
  };
}

export class NoStandInError extends DomainError {
  readonly code = 'absence.no_stand_in';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '代收人要是在用的另一个人，并且本来就能看到同样的案件；请重新选择。',
    en: 'The stand-in must be another person in use who sees the same cases anyway; choose again.',
  };
}

export class AbsenceOverlapError extends DomainError {
  readonly code = 'absence.overlap';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{from} 至 {to} 已登记外出，请先结束那一次或改日期。',
    en: 'Away from {from} to {to} already; end that first, or change the days.',
  };
}

/** Somebody has to be left who can let others in. */
export class LastAdministratorError extends DomainError {
  readonly code = 'user.last_administrator';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这是最后一位在用的管理员，请先给另一个人管理员角色。',
    en: 'This is the last administrator in use; give the role to somebody else first.',
  };
}

export class NotYourselfError extends DomainError {
  readonly code = 'user.not_yourself';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '不能停用自己，请另一位管理员来办。',
    en: 'Nobody switches off themself; ask another administrator.',
  };
}

export class WorkInHandError extends DomainError {
  readonly code = 'user.work_in_hand';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '此人手里还有{whatZh}；请选移交给谁，或收回单位。',
    en: 'There is still work in hand: {whatEn}. Choose who takes it over, or give it back to the unit.',
  };
}

/** A link of a chain that names a person, for one. */
export class CannotStayError extends DomainError {
  readonly code = 'user.work_cannot_stay';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{whatZh}不能收回单位，请选移交给谁。',
    en: 'This cannot go back to the unit: {whatEn}. Choose who takes it over.',
  };
}

export class SuccessorError extends InvalidInputError {
  override readonly code = 'user.successor';
  override readonly wording: Wording = {
    zh: '接手的人要是同一单位在用的另一个人，角色也办得了这些事；请重新选。',
    en: 'Who takes over is another person of the same unit whose role may do this work; choose again.',
  };
}

/** Switched off meanwhile, or nobody at all: nothing is given to them. */
export class PersonNotInUseError extends InvalidInputError {
  override readonly code = 'user.not_in_use';
  override readonly wording: Wording = {
    zh: '此人已停用，或没有这个人；请换一个人。',
    en: 'This person is switched off or unknown; choose somebody else.',
  };
}

export class UnitInUseError extends DomainError {
  readonly code = 'unit.in_use';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '还有{whatZh}，办完、调走或改派以后再来。',
    en: 'There is still {whatEn}; finish, move or reassign that first.',
  };
}

export class UnitNameTakenError extends InvalidInputError {
  override readonly code = 'unit.name_taken';
  override readonly wording: Wording = {
    zh: '同一上级下已有叫这个名称的单位，请换一个。',
    en: 'A unit below the same one has this name; choose another.',
  };
}

export class UnitParentError extends InvalidInputError {
  override readonly code = 'unit.parent';
  override readonly wording: Wording = {
    zh: '上级单位要在用，不能是自己或自己的下级；请重新选。',
    en: 'The unit above must be in use and cannot be the unit itself or one below it; choose again.',
  };
}

/** The refusal told at the field that it is about. */
export function atField<E extends InvalidInputError>(error: E, field: string): E {
  error.fields.push({ field, code: error.code, wording: error.wording });
  return error;
}

export class NotALeaderError extends DomainError {
  readonly code = 'unit.not_a_leader';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '对口联系的要是在用的包案领导；请重新选。',
    en: 'A street is paired with a district leader in use; choose again.',
  };
}

export class NoPeopleTableError extends DomainError {
  readonly code = 'people.no_table';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '没有读出名册：第一行写“姓名、账号、单位、角色、邮箱、电话”，下面一人一行，最多 300 行。',
    en: 'No table of people was found: a heading line with name, account, unit, role, e-mail, phone, then one person a line, 300 at most.',
  };
}

export class PeopleRefusedError extends DomainError {
  readonly code = 'people.refused';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '有 {count} 行不能导入，整张表都没有写入；改好后再试。',
    en: '{count} line(s) are refused and nothing was written; correct them and try again.',
  };
}

export class PeoplePlanChangedError extends DomainError {
  readonly code = 'people.plan_changed';
  readonly kind = 'stale';
  readonly wording: Wording = {
    zh: '试算以后人员或单位有变，什么都没有写入；请看过新的试算再导入。',
    en: 'People or units changed since the trial and nothing was written; look at the new trial first.',
  };
}
