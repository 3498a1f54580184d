export { TellMoves } from './application/tell-moves.js';
export { ApplyRecounts } from './application/apply-recounts.js';
export { MakeCalendarChange, type ChangePreview } from './application/make-calendar-change.js';
export { CalendarChangeRow } from './persistence/calendar-change.entity.js';
export { RecountsModule } from './recounts.module.js';
