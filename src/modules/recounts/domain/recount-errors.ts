import { DomainError, type Wording } from '../../../kernel/errors.js';

export class NothingChangesError extends DomainError {
  readonly code = 'calendar.nothing_changes';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '日历里已经是这样，没有要改的日期。',
    en: 'The calendar says so already; there is nothing to change.',
  };
}

export class EffectChangedError extends DomainError {
  readonly code = 'calendar.effect_changed';
  readonly kind = 'stale';
  readonly wording: Wording = {
    zh: '您看过之后情况有变：现在会变动 {moves} 个期限。请再看一遍再确认，日历还没有改。',
    en: 'Things have changed since you looked: {moves} deadline(s) would move now. Look again; nothing was changed.',
  };
}

export class ChangeUnderWayError extends DomainError {
  readonly code = 'calendar.change_under_way';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{by} 的上一次日历变更还有 {left} 个期限没有推算完，请过一会儿再改。',
    en: 'The last change, by {by}, has {left} deadline(s) to go; try again in a while.',
  };
}
