import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CallClock } from '../../calls/index.js';
import { CaseRow } from '../../cases/index.js';
import {
  stretchOf,
  type LimitKind,
  type RecountedDeadline,
  type RecountOutcome,
  type Step,
} from '../../deadlines/index.js';
import { Directory } from '../../organisation/index.js';
import type { ChangedDay } from '../../calendar/index.js';
import type { Effect } from './calendar-effect.js';

/** One deadline that a change touches, as a person reads it. */
export interface TouchedDeadline {
  deadlineId: string;
  caseId: string;
  number: string | null;
  title: string;
  unitName: string | null;
  step: Step;
  limitKind: LimitKind;
  outcome: RecountOutcome;
  from: Instant;
  to: Instant;
  /** The changed days that its count looks at. */
  because: ChangedDay[];
}

export interface UnitMoves {
  unitId: string | null;
  unitName: string | null;
  moves: number;
}

/** Puts names to what a change would do. */
@Injectable()
export class DescribeEffect {
  constructor(
    private readonly calls: CallClock,
    private readonly directory: Directory,
  ) {}

  /** The deadlines given, in their order; the units of all that move, most first. */
  async of(
    reads: Reads,
    { deadlines, days }: Effect,
    shown: readonly RecountedDeadline[],
  ): Promise<{ lines: TouchedDeadline[]; units: UnitMoves[] }> {
    const owners = await this.ownersOf(reads, deadlines);
    const names = new Map((await this.directory.units(reads)).map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null): string | null => (id && names.get(id)) ?? null;
    const lines = shown.flatMap((one): TouchedDeadline[] => {
      const owner = owners.get(one.row.subjectId);
      if (!owner) return [];
      return [
        {
          deadlineId: one.row.id,
          caseId: owner.found.id,
          number: owner.found.acceptanceNo,
          title: owner.found.title,
          unitName: nameOf(owner.unitId),
          step: one.row.step,
          limitKind: one.row.limitKind,
          outcome: one.outcome,
          from: one.from.dueAt,
          to: one.to.dueAt,
          because: causes(one, days),
        },
      ];
    });
    const counts = new Map<string | null, number>();
    for (const { row, outcome } of deadlines) {
      const unitId = owners.get(row.subjectId)?.unitId ?? null;
      if (outcome === 'moves') counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
    }
    const units = [...counts].map(([unitId, moves]) => ({ unitId, unitName: nameOf(unitId), moves }));
    return { lines, units: units.toSorted((a, b) => b.moves - a.moves) };
  }

  /** By the subject of a deadline: the case it belongs to, and the unit in whose figures it counts. */
  private async ownersOf(
    reads: Reads,
    deadlines: readonly RecountedDeadline[],
  ): Promise<Map<string, { found: CaseRow; unitId: string | null }>> {
    const ofType = (type: string): string[] => [
      ...new Set(deadlines.filter(({ row }) => row.subjectType === type).map(({ row }) => row.subjectId)),
    ];
    const calls = await this.calls.ofMany(reads, ofType('call'));
    const caseIds = [...new Set([...ofType('case'), ...calls.map(({ caseId }) => caseId)])];
    const cases = new Map<string, CaseRow>();
    for (let at = 0; at < caseIds.length; at += 1_000)
      for (const row of await reads.find(CaseRow, {
        where: { id: In(caseIds.slice(at, at + 1_000)) },
        select: { id: true, acceptanceNo: true, title: true, streetId: true, homeUnitId: true },
      }))
        cases.set(row.id, row);
    return new Map([
      ...[...cases.values()].map(
        (found) => [found.id, { found, unitId: found.streetId ?? found.homeUnitId }] as const,
      ),
      ...calls.flatMap(({ id, caseId, toUnitId }) => {
        const found = cases.get(caseId);
        return found ? [[id, { found, unitId: toUnitId }] as const] : [];
      }),
    ]);
  }
}

/** The changed days between start and due day, by the old count or the new one. */
export function causes(
  { row, explanation }: Pick<RecountedDeadline, 'row' | 'explanation'>,
  days: readonly ChangedDay[],
): ChangedDay[] {
  const old = stretchOf(row.explanation);
  const now = stretchOf(explanation);
  const last: Day = old.to > now.to ? old.to : now.to;
  return days.filter(({ day }) => day >= now.from && day <= last);
}
