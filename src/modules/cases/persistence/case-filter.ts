import type { SelectQueryBuilder } from 'typeorm';
import type { Scope } from '../../access/index.js';
import type { LightBands } from '../../deadlines/index.js';
import { addDays, at, type Day } from '../../../kernel/day.js';
import { OPEN_STATUSES, type CaseStatus } from '../domain/case-workflow.js';
import type { Medium } from '../domain/vocabulary.js';
import { applyText } from './case-text.js';
import type { CaseRow } from './case.entity.js';

export const CASE_VIEWS = [
  'all',
  'to-dispatch',
  'unsigned',
  'overdue',
  'due-today',
  'due-soon',
  'in-time',
  'to-verify',
  'returned',
  'milestone-passed',
  'stage-closed',
  'closed',
  'with-unit',
  'reported',
  'open',
] as const;

/** A ready-made question to the ledger, with a live count. */
export type CaseView = (typeof CASE_VIEWS)[number];

export interface CaseFilter {
  campaignId?: string;
  batchId?: string;
  view?: CaseView;
  statuses?: readonly CaseStatus[];
  unitId?: string;
  /** The unit in whose figures it counts. */
  homeUnitId?: string;
  leadUnitId?: string;
  medium?: Medium;
  keyOnly?: boolean;
  /** Only what was handed to a unit: neither waiting for dispatch nor excluded before it. */
  dispatchedOnly?: boolean;
  text?: string;
  /** The place in one word, exactly. */
  placeKey?: string;
  /** The head of a matter: that case and those that repeat it. */
  chainOf?: string;
  repeats?: RepeatFilter;
  loggedFrom?: Day;
  loggedTo?: Day;
}

/** Cases that repeat another one; those of them that came after closure. */
export const REPEAT_FILTERS = ['repeat', 'after-closure'] as const;
export type RepeatFilter = (typeof REPEAT_FILTERS)[number];

type Query = SelectQueryBuilder<CaseRow>;

const FIRST_CLOCK = `c.nextDueStep <> 'milestone'`;
const SECOND_CLOCK = `c.nextDueStep = 'milestone'`;
const BY_WORKING_DAYS = `c.nextDueUnit IN ('working-day', 'working-hour')`;
const OPEN = `c.status IN (${OPEN_STATUSES.map((status) => `'${status}'`).join(', ')})`;
const SOON = `c.nextDueOn <= CASE WHEN ${BY_WORKING_DAYS} THEN :soonByWorkingDays ELSE :soonByCalendar END`;

/** Each view as a condition; bands are bound once for all of them. */
const VIEWS: Record<CaseView, string | null> = {
  all: null,
  'to-dispatch': `c.status = 'registered'`,
  unsigned: `c.status = 'dispatched'`,
  overdue: `${FIRST_CLOCK} AND c.nextDueAt <= :now`,
  'due-today': `${FIRST_CLOCK} AND c.nextDueAt > :now AND c.nextDueOn <= :today`,
  'due-soon': `${FIRST_CLOCK} AND c.nextDueAt > :now AND c.nextDueOn > :today AND ${SOON}`,
  'in-time': `${FIRST_CLOCK} AND c.nextDueAt > :now AND c.nextDueOn > :today AND NOT (${SOON})`,
  'to-verify': `c.status = 'reported'`,
  returned: `c.status = 'returned'`,
  'milestone-passed': `${SECOND_CLOCK} AND c.nextDueAt <= :now`,
  'stage-closed': `c.status = 'stage-closed'`,
  closed: `c.status IN ('closed', 'published')`,
  'with-unit': `c.status IN ('dispatched', 'signed', 'rectifying', 'sent-back', 'reopened')`,
  reported: `c.status = 'reported'`,
  open: OPEN,
};

export function viewCondition(view: CaseView): string {
  return VIEWS[view] ?? '1 = 1';
}

export function bindBands(query: Query, bands: LightBands): Query {
  const { now, today, soonByCalendar, soonByWorkingDays } = bands;
  return query.setParameters({ now, today, soonByCalendar, soonByWorkingDays });
}

/** A unit sees what was given to it or lies in its street, once it is dispatched. */
export function narrowToScope(query: Query, scope: Scope): Query {
  if (scope.kind === 'any') return query;
  if (scope.kind === 'none') return query.andWhere('1 = 0');
  return query.andWhere(`c.status <> 'registered'`).andWhere(
    `(EXISTS (SELECT 1 FROM case_assignment a INNER JOIN unit au ON au.id = a.unit_id
          WHERE a.case_id = c.id AND a.active = :yes AND au.path LIKE :below)
        OR EXISTS (SELECT 1 FROM unit su WHERE su.id = c.streetId AND su.path LIKE :below))`,
    { below: `${scope.path}%`, yes: true },
  );
}

export function applyFilter(query: Query, filter: CaseFilter): Query {
  const { campaignId, batchId, view, statuses, unitId, medium, keyOnly, text } = filter;
  const { homeUnitId, leadUnitId, dispatchedOnly } = filter;
  if (campaignId) query.andWhere('c.campaignId = :campaignId', { campaignId });
  if (batchId) query.andWhere('c.batchId = :batchId', { batchId });
  if (view) query.andWhere(`(${viewCondition(view)})`);
  if (statuses?.length) query.andWhere('c.status IN (:...statuses)', { statuses });
  if (dispatchedOnly) query.andWhere('c.dispatchedAt IS NOT NULL');
  if (keyOnly) query.andWhere('c.isKeyCase = :keyOnly', { keyOnly });
  if (unitId) {
    query.andWhere(
      `(c.streetId = :unitId OR EXISTS (SELECT 1 FROM case_assignment f
          WHERE f.case_id = c.id AND f.active = :active AND f.unit_id = :unitId))`,
      { unitId, active: true },
    );
  }
  if (homeUnitId) query.andWhere('c.homeUnitId = :homeUnitId', { homeUnitId });
  if (leadUnitId) {
    query.andWhere(
      `EXISTS (SELECT 1 FROM case_assignment l
          WHERE l.case_id = c.id AND l.active = :leads AND l.role = 'LEAD' AND l.unit_id = :leadUnitId)`,
      { leadUnitId, leads: true },
    );
  }
  if (medium) {
    query.andWhere(
      `EXISTS (SELECT 1 FROM case_pollution_type t WHERE t.case_id = c.id AND t.medium = :medium)`,
      {
        medium,
      },
    );
  }
  applyRepeats(query, filter);
  applyText(query, text);
  return query;
}

function applyRepeats(query: Query, { placeKey, chainOf, repeats, loggedFrom, loggedTo }: CaseFilter): void {
  if (placeKey) query.andWhere('c.placeKey = :placeKey', { placeKey });
  if (chainOf) query.andWhere('(c.id = :chainOf OR c.repeatOfId = :chainOf)', { chainOf });
  if (repeats === 'repeat') query.andWhere('c.repeatOfId IS NOT NULL');
  if (repeats === 'after-closure') query.andWhere('c.repeatAfterClosure = :again', { again: true });
  if (loggedFrom) query.andWhere('c.createdAt >= :loggedFrom', { loggedFrom: at(loggedFrom, '00:00') });
  if (loggedTo) query.andWhere('c.createdAt < :loggedTo', { loggedTo: at(addDays(loggedTo, 1), '00:00') });
}
