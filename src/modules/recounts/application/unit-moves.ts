import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CallClock } from '../../calls/index.js';
import { CaseList, type CaseLine } from '../../cases/index.js';
import { RecountDeadlines, type MovedDeadline } from '../../deadlines/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import type { CalendarChangeRow } from '../persistence/calendar-change.entity.js';

/** A case of a unit with those of its dates that moved. */
export interface MovedCase {
  line: CaseLine;
  dates: MovedDeadline[];
}

export interface MovesOfUnit {
  unit: UnitRow;
  cases: MovedCase[];
}

/** Whose dates a change has moved: of a case its lead, of a call the department that answers. */
@Injectable()
export class UnitMovesOf {
  constructor(
    private readonly recounts: RecountDeadlines,
    private readonly calls: CallClock,
    private readonly list: CaseList,
    private readonly directory: Directory,
  ) {}

  async run(reads: Reads, { id, spanFrom, spanTo }: CalendarChangeRow): Promise<MovesOfUnit[]> {
    const moved = await this.recounts.movedBy(reads, id, spanFrom, spanTo);
    const subjects = (type: string): string[] => [
      ...new Set(moved.filter(({ row }) => row.subjectType === type).map(({ row }) => row.subjectId)),
    ];
    const calls = new Map((await this.calls.ofMany(reads, subjects('call'))).map((one) => [one.id, one]));
    const caseIds = [...subjects('case'), ...[...calls.values()].map(({ caseId }) => caseId)];
    const lines = new Map(
      (await this.list.byIds(reads, [...new Set(caseIds)])).map((line) => [line.row.id, line]),
    );
    const units = new Map<string, Map<string, MovedCase>>();
    for (const one of moved) {
      const call = calls.get(one.row.subjectId);
      const line = lines.get(call?.caseId ?? one.row.subjectId);
      const unitId = call?.toUnitId ?? line?.row.leadUnitId ?? line?.row.homeUnitId;
      if (!line || !unitId) continue;
      const cases = units.get(unitId) ?? new Map<string, MovedCase>();
      const known = cases.get(line.row.id) ?? { line, dates: [] };
      known.dates.push(one);
      units.set(unitId, cases.set(line.row.id, known));
    }
    const known = await this.directory.unitsByIds(reads, [...units.keys()]);
    return known.map((unit) => ({ unit, cases: [...(units.get(unit.id)?.values() ?? [])] }));
  }
}
