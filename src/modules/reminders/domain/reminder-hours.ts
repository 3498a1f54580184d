/** When reminders go out on a working day, Shanghai time: no lunch break, since nobody has to answer at once. */
export const REMINDER_HOURS = [{ from: '08:30', to: '18:00' }] as const;

/** The first reminder of a working day can come at this time. */
export const REMINDERS_OPEN = REMINDER_HOURS[0].from;
