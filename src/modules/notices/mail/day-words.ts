import { dayOf, timeOf, weekday, type Day } from '../../../kernel/day.js';
import { plusMillis, type Instant } from '../../../kernel/instant.js';

function monthOf(on: Day): number {
  return Number(on.slice(5, 7));
}

function dateOf(on: Day): number {
  return Number(on.slice(8, 10));
}

/** `5 月 20 日`, as a sentence says it. */
export function dayInSentence(on: Day): string {
  return `${monthOf(on)} 月 ${dateOf(on)} 日`;
}

/** `5 月 20 日 08:00` in Shanghai. */
export function momentInSentence(at: Instant): string {
  return `${dayInSentence(dayOf(at))} ${timeOf(at)}`;
}

/** `5/20`, as a table says it. */
export function shortDay(on: Day): string {
  return `${monthOf(on)}/${dateOf(on)}`;
}

/** `5/20`, and `5/23 周六` on a weekend: nobody should find out on Saturday. */
export function dueDay(on: Day): string {
  return shortDay(on) + (['', '', '', '', '', '', ' 周六', ' 周日'][weekday(on)] ?? '');
}

/** The day a limit ends on and its time; midnight belongs to the day before it and is called 24:00. */
export function dueParts(at: Instant): { on: Day; time: string } {
  if (timeOf(at) !== '00:00') return { on: dayOf(at), time: timeOf(at) };
  return { on: dayOf(plusMillis(at, -1)), time: '24:00' };
}

/** `5/23 周六 24:00`. */
export function dueMoment(at: Instant): string {
  const { on, time } = dueParts(at);
  return `${dueDay(on)} ${time}`;
}
