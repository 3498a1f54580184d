export { Calendars } from './application/calendars.js';
export { ReadCalendar } from './application/read-calendar.js';
export { ReadCalendarFile, type FileVerdict } from './application/read-calendar-file.js';
export { CalendarModule } from './calendar.module.js';
export {
  amended,
  calendarOf,
  changedDays,
  DAY_SCOPES,
  newlyPublished,
  touchedSpan,
  yearsOf,
  type CalendarBook,
  type CalendarDraft,
  type ChangedDay,
  type DayScope,
  type DraftDay,
  type PublishedYear,
} from './domain/calendar-book.js';
export { CalendarDraftError } from './domain/calendar-errors.js';
export { findDraftErrors } from './domain/draft-errors.js';
export { InvalidLimitError } from './domain/limit-errors.js';
export { DAY_KINDS, type CalendarDay, type DayKind, type KindOfDay } from './domain/day-table.js';
export type { Limit } from './domain/limit.js';
export type { LimitUnit } from './domain/add-limit.js';
export { WorkCalendar } from './domain/holiday-table.js';
export { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from './domain/state-council-days.js';
export {
  afterWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from './domain/working-days.js';
export {
  DEFAULT_WORKING_HOURS,
  HOUSE_HOURS,
  isWorkingTime,
  type Duty,
  type UnitHours,
  type WorkingHours,
} from './domain/working-hours.js';
export { CalendarDayRow } from './persistence/calendar-day.entity.js';
export { CalendarYearRow } from './persistence/calendar-year.entity.js';
export { DistrictDayRow } from './persistence/district-day.entity.js';
export { WorkingHoursRow } from './persistence/working-hours.entity.js';
