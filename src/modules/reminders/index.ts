export { RULE as REMINDER_RULE } from './application/planned-letter.js';
export { PreviewReminders } from './application/preview-reminders.js';
export { RunReminders, type RemindersRun } from './application/run-reminders.js';
export { ReminderSettings } from './application/reminder-settings.js';
export { isOpen } from './domain/reminder-hours.js';
export { RemindersModule } from './reminders.module.js';
export { ReminderSettingRow } from './persistence/reminder-setting.entity.js';
