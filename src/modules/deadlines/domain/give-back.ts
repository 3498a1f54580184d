import { addDays, at, dayOf, type Day } from '../../../kernel/day.js';
import { MINUTE, millisBetween, plusMillis, type Instant } from '../../../kernel/instant.js';
import type { Explanation, GivenBack } from './explanation.js';
import { countsOn, effectOf } from './extension.js';
import type { InForce } from './in-force.js';
import { countsWorkingDays, type LimitCalendar } from './limit-calendar.js';

/** What the time in which the clock stood does to a date, without who and when. */
export type Effect = Omit<GivenBack, 'act' | 'no' | 'resumedAt' | 'resumedByName'>;

/**
 * What is left stays left: a limit in days has as many counting days ahead when the clock runs again as it had when it
 * was stopped, so each counting day that ended while it stood is given back; a limit in hours gets the very time, or
 * the very working time. A weekend gives back nothing to a limit in working days. What had run out before stays as it
 * is: being late cannot be healed by a pause, and nothing that was in time is late when the clock runs again.
 */
export function giveBack(
  explanation: Explanation,
  due: InForce,
  { from, to }: { from: Instant; to: Instant },
  calendar: LimitCalendar,
): Effect {
  const { rule } = explanation;
  const inDays = rule.unit === 'calendar-day' || rule.unit === 'working-day';
  if (due.dueAt <= from || to <= from) return nothing(explanation, due);
  const effect = inDays
    ? inWholeDays(explanation, due, { from, to }, calendar)
    : inTime(explanation, due, { from, to }, calendar);
  if (effect.toAt > to) return effect;
  // A date that was set by hand outside what the limit counts: the same stretch is left behind the pause.
  const toAt = plusMillis(to, millisBetween(from, due.dueAt));
  return { ...effect, toAt, toOn: lastDay(toAt) };
}

function nothing({ rule }: Explanation, { dueOn, dueAt }: InForce): Effect {
  const inDays = rule.unit === 'calendar-day' || rule.unit === 'working-day';
  const unit = !inDays ? 'minute' : countsWorkingDays(rule.unit) ? 'working-day' : 'day';
  const days = { stood: [], counted: [], skipped: [], added: [], tentative: false };
  return { fromOn: dueOn, fromAt: dueAt, toOn: dueOn, toAt: dueAt, given: { unit, amount: 0 }, ...days };
}

function inWholeDays(
  explanation: Explanation,
  due: InForce,
  { from, to }: { from: Instant; to: Instant },
  calendar: LimitCalendar,
): Effect {
  const none = nothing(explanation, due);
  const { rule, firstCountedOn } = explanation;
  const stood: Day[] = [];
  for (let day = dayOf(from); at(day, rule.dayEndsAt) <= to; day = addDays(day, 1)) {
    const ended = at(day, rule.dayEndsAt) > from && day >= firstCountedOn;
    if (ended && countsOn(rule, day, calendar)) stood.push(day);
  }
  if (stood.length === 0) return none;
  const effect = effectOf(explanation, stood.length, calendar, due.dueOn);
  return { ...none, ...effect, stood, given: { ...none.given, amount: stood.length } };
}

function inTime(
  explanation: Explanation,
  due: InForce,
  { from, to }: { from: Instant; to: Instant },
  calendar: LimitCalendar,
): Effect {
  const none = nothing(explanation, due);
  const working = countsWorkingDays(explanation.rule.unit);
  const hours = explanation.hours ?? null;
  const ms = working ? calendar.workingMillisBetween(from, to, hours) : millisBetween(from, to);
  const toAt = working ? calendar.plusWorkingMillis(due.dueAt, ms, hours) : plusMillis(due.dueAt, ms);
  const moved = ms === 0 ? due : { dueAt: toAt, dueOn: lastDay(toAt) };
  return { ...none, toAt: moved.dueAt, toOn: moved.dueOn, given: { unit: 'minute', amount: ms / MINUTE } };
}

/** Midnight belongs to the day it ends. */
const lastDay = (moment: Instant): Day => dayOf(plusMillis(moment, -1));
