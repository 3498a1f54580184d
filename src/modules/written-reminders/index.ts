export { DraftReminders } from './application/draft-reminders.js';
export { IssueLetters } from './application/issue-letters.js';
export { WaitingLetters } from './application/waiting-letters.js';
export { WrittenReminderRunRow } from './persistence/written-reminder-run.entity.js';
export { WrittenReminderTemplateRow } from './persistence/written-reminder-template.entity.js';
export { WrittenReminderRow } from './persistence/written-reminder.entity.js';
export { WrittenRemindersModule } from './written-reminders.module.js';
