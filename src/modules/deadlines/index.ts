export { Deadlines, type Subject } from './application/deadlines.js';
export { DeadlineMoves, type NewChange, type NewPause } from './application/deadline-moves.js';
export {
  RecountDeadlines,
  type Depending,
  type MovedDeadline,
  type RecountedDeadline,
} from './application/recount-deadlines.js';
export { DeadlinesModule } from './deadlines.module.js';
export type { Explanation, Extension, HandChange, Pause, Recount, RuleAnswer } from './domain/explanation.js';
export {
  RECOUNT_OUTCOMES,
  recountUnder,
  stretchOf,
  withRecount,
  type RecountOutcome,
  type Recounted,
} from './domain/calendar-change.js';
export { dateInForce, movesOf, nextNo, standing } from './domain/in-force.js';
export { recount, type Counting } from './domain/recount.js';
export { kindOfAct, lastAct } from './domain/undo.js';
export { countsOn, daysAdded, effectOf, type ExtensionEffect } from './domain/extension.js';
export { countsWorkingDays } from './domain/limit-calendar.js';
export { daysStood, isLongPause } from './domain/long-pause.js';
export { festivalsOf } from './domain/festivals.js';
export { readFuzzyDay, type FuzzyDay } from './domain/fuzzy-day.js';
export type { NamedDay } from './domain/named-day.js';
export { explanationText } from './domain/explain-text.js';
export {
  conditionWords,
  fits,
  NO_CONDITIONS,
  specificity,
  type RuleConditions,
  type RuleFacts,
} from './domain/rule-conditions.js';
export { explanationGrid, type GridCell } from './domain/explanation-grid.js';
export {
  DEFAULT_THRESHOLDS,
  isPast,
  lightOf,
  type Light,
  type LightColour,
  type LightThresholds,
} from './domain/light.js';
export { lightBands, type LightBands } from './domain/light-bands.js';
export type { LimitCalendar, LimitUnit } from './domain/limit-calendar.js';
export {
  FOLLOW_UPS,
  LIMIT_KIND_WORDS,
  LIMIT_STEPS,
  START_EVENT_WORDS,
  STEPS,
  STEP_WORDS,
  findInnerLimitErrors,
  type LimitKind,
  type LimitRule,
  type Step,
} from './domain/limit-rule.js';
export { planDeadlines, planSteps, type PlannedDeadline } from './domain/start-deadline.js';
export { compareUrgency } from './domain/urgency.js';
export {
  DEADLINE_STATES,
  DeadlineRow,
  UNSETTLED,
  type DeadlineState,
} from './persistence/deadline.entity.js';
export { awaits, AWAITING_CASES } from './persistence/awaiting-deadlines.js';
export {
  OpenDeadlines,
  UNPUBLISHED_CASES,
  type DeadlineCursor,
  type OpenClock,
} from './persistence/open-deadlines.read-model.js';
export { OverdueClocks } from './persistence/overdue-clocks.read-model.js';
export { PAUSED_CASES, PausedDeadlines } from './persistence/paused-deadlines.read-model.js';
