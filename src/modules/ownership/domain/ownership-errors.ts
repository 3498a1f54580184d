import { DomainError, InvalidInputError, StaleVersionError, type Wording } from '../../../kernel/errors.js';

export class DutyDaysError extends InvalidInputError {
  override readonly code = 'duty.days';

  constructor(field: 'fromOn' | 'untilOn', wording: Wording) {
    super([{ field, code: 'duty.days', wording }]);
  }
}

export class KindUnknownError extends InvalidInputError {
  override readonly code = 'duty.kind_unknown';

  constructor() {
    const wording = {
      zh: '没有这个在用的种类，请从列表里选。',
      en: 'There is no such kind in use; choose one of the list.',
    };
    super([{ field: 'kind', code: 'duty.kind_unknown', wording }]);
  }
}

export class KindTakenError extends InvalidInputError {
  override readonly code = 'duty.kind_taken';

  constructor() {
    const wording = {
      zh: '已有这个名称，请换一个。',
      en: 'There is a kind of that name already; choose another.',
    };
    super([{ field: 'name', code: 'duty.kind_taken', wording }]);
  }
}

/** Somebody has changed the kinds since they were read. */
export class KindsChangedError extends StaleVersionError {
  override readonly code = 'duty.kinds_changed';
  override readonly wording: Wording = {
    zh: '种类刚刚被别人改过，请看过新情况再提交。',
    en: 'Somebody has just changed the kinds; look at the new state, then submit again.',
  };
}

export class TaskKindStaysError extends DomainError {
  readonly code = 'duty.task_kind_stays';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '整改任务总要有人包案，这一种不能停用；可以改名称。',
    en: 'A task always needs somebody; this kind cannot be retired, but it can be renamed.',
  };
}

export class CommunityElsewhereError extends InvalidInputError {
  override readonly code = 'duty.community';

  constructor() {
    const wording = {
      zh: '这个社区不在所选的街道，请重选。',
      en: 'This community is not of that street; choose again.',
    };
    super([{ field: 'communityId', code: 'duty.community', wording }]);
  }
}

export class PlaceKnownError extends DomainError {
  readonly code = 'duty.place_known';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '“{name}”已经登记，不用再登。请打开它来改。',
    en: '"{name}" is on the map already; open that one and change it.',
  };
}

export class PlaceClosedError extends DomainError {
  readonly code = 'duty.place_closed';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '“{name}”已撤销，不能再改。',
    en: '"{name}" is closed and cannot be changed.',
  };
}

export class NoDutyError extends DomainError {
  readonly code = 'duty.none';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这一项没有在任的责任人，没有可解除的。',
    en: 'Nobody stands here; there is nothing to end.',
  };
}

export class NoPlacesTableError extends InvalidInputError {
  override readonly code = 'duty.no_table';
  override readonly wording: Wording = {
    zh: '没有读到表格：表头至少要有“种类”“名称”“街道”，下面至少一行，最多 {most} 行。',
    en: 'This is no table: a heading line with kind, name and street, and 1 to {most} lines below it.',
  };

  constructor(most: number) {
    super(
      [{ field: 'text', code: 'duty.no_table', wording: { zh: '请检查表头。', en: 'Check the headings.' } }],
      {
        most,
      },
    );
  }
}

export class PlacesRefusedError extends DomainError {
  readonly code = 'duty.lines_refused';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '有 {count} 行不能导入，整表没有写入。请改好再试算。',
    en: '{count} line(s) cannot be imported, so nothing was written. Correct them and try again.',
  };
}

export class PlacesPlanChangedError extends DomainError {
  readonly code = 'duty.plan_changed';
  readonly kind = 'stale';
  readonly wording: Wording = {
    zh: '试算以后点位或责任人有变化，整表没有写入。请看过新的试算再导入。',
    en: 'Places or people have changed since the trial and nothing was written. Look at the new trial first.',
  };
}
