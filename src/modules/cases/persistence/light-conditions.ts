import type { SelectQueryBuilder } from 'typeorm';
import type { LightBands } from '../../deadlines/index.js';
import { NOT_DUE, type CaseRow } from './case.entity.js';

/** The lights of both clocks as a list can ask for them; hollow is the follow-up of a stage-closed case. */
export const CASE_LIGHTS = [
  'red',
  'orange',
  'yellow',
  'green',
  'hollow-red',
  'hollow-orange',
  'hollow-yellow',
  'hollow-green',
  'none',
] as const;
export type CaseLightName = (typeof CASE_LIGHTS)[number];

const FIRST_CLOCK = `c.nextDueStep NOT IN ('milestone', 'review')`;
const SECOND_CLOCK = `c.nextDueStep IN ('milestone', 'review')`;
/** By the order of urgency, which is the moment of the deadline where there is one: each light is a stretch of the index. */
const LATE = `c.dueOrder <= :now`;
const LATER = `c.dueOrder > :now AND c.dueOrder < '${NOT_DUE}'`;
const TODAY = `${LATER} AND c.nextDueOn <= :today`;
const AHEAD = `${LATER} AND c.nextDueOn > :today`;
const BY_WORKING_DAYS = `c.nextDueUnit IN ('working-day', 'working-hour')`;
const SOON = `c.nextDueOn <= CASE WHEN ${BY_WORKING_DAYS} THEN :soonByWorkingDays ELSE :soonByCalendar END`;
const FOLLOW_UP_SOON = `c.nextDueOn <= :followUpSoon`;

const LIGHTS: Record<CaseLightName, string> = {
  red: `${FIRST_CLOCK} AND ${LATE}`,
  orange: `${FIRST_CLOCK} AND ${TODAY}`,
  yellow: `${FIRST_CLOCK} AND ${AHEAD} AND ${SOON}`,
  green: `${FIRST_CLOCK} AND ${AHEAD} AND NOT (${SOON})`,
  'hollow-red': `${SECOND_CLOCK} AND ${LATE}`,
  'hollow-orange': `${SECOND_CLOCK} AND ${TODAY}`,
  'hollow-yellow': `${SECOND_CLOCK} AND ${AHEAD} AND ${FOLLOW_UP_SOON}`,
  'hollow-green': `${SECOND_CLOCK} AND ${AHEAD} AND NOT (${FOLLOW_UP_SOON})`,
  none: `c.dueOrder = '${NOT_DUE}'`,
};

/** The case has one of these lights. */
export function anyLight(lights: readonly CaseLightName[]): string {
  const condition = lights.map((light) => `(${LIGHTS[light]})`).join(' OR ');
  // Of several the index is told where they end together.
  const lit = lights.length > 1 && !lights.includes('none');
  return lit ? `(c.dueOrder < '${NOT_DUE}' AND (${condition}))` : `(${condition})`;
}

/** The name of a case's light, for counting all of them in one pass. */
export const LIGHT_OF_CASE = `CASE ${CASE_LIGHTS.map((light) => `WHEN ${LIGHTS[light]} THEN '${light}'`).join(
  ' ',
)} END`;

/** Binds the borders between the lights once for a whole query. */
export function bindBands(
  query: SelectQueryBuilder<CaseRow>,
  bands: LightBands,
): SelectQueryBuilder<CaseRow> {
  const { now, today, soonByCalendar, soonByWorkingDays, followUpSoon } = bands;
  return query.setParameters({ now, today, soonByCalendar, soonByWorkingDays, followUpSoon });
}
