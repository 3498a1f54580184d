import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';

/** A draft with days that cannot be. */
export class CalendarDraftError extends InvalidInputError {
  override readonly code: string = 'calendar.draft';
}

/** A file that is no list of days at all. */
export class CalendarFileError extends DomainError {
  readonly code = 'calendar.file';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '“{file}”里没有认出任何日期。CSV 要有“日期、类型、名称”三列（类型写 休 或 班），或者选一份 .ics 日历文件。',
    en: 'No day was found in "{file}". A CSV needs the columns day, kind (休 or 班) and name; or choose an .ics file.',
  };
}
