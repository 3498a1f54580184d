import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { UnitRow } from '../../organisation/index.js';
import { RectificationTaskRow } from '../../rectification/index.js';
import { DispatchOwedRow } from '../persistence/dispatch-owed.entity.js';
import type { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { DescribeOwed, type OwedLine } from './describe-owed.js';

/** What is still owed. */
@Injectable()
export class OpenLines {
  constructor(private readonly describe: DescribeOwed) {}

  async of(reads: Reads, round: DispatchRoundRow, unitIds?: readonly string[]): Promise<OwedLine[]> {
    const where = {
      roundId: round.id,
      answeredAt: IsNull(),
      ...(unitIds ? { unitId: In([...unitIds]) } : {}),
    };
    const lines = await this.describe.of(reads, [round], await reads.findBy(DispatchOwedRow, where));
    return lines.filter(({ state }) => state === 'open');
  }

  async byUnit(reads: Reads, round: DispatchRoundRow): Promise<[UnitRow, OwedLine[]][]> {
    const found = new Map<string, [UnitRow, OwedLine[]]>();
    for (const line of await this.of(reads, round)) {
      const known = found.get(line.unit.id) ?? [line.unit, []];
      known[1].push(line);
      found.set(line.unit.id, known);
    }
    return [...found.values()];
  }

  /** Those that are owed by the same unit still. */
  async still<T extends { line: OwedLine }>(reads: Reads, wanted: readonly T[]): Promise<T[]> {
    const ids = wanted.map(({ line }) => line.owed.id);
    const rows = await reads.findBy(DispatchOwedRow, { id: In(ids), answeredAt: IsNull() });
    const tasks = await reads.findBy(RectificationTaskRow, {
      id: In(rows.map(({ taskId }) => taskId)),
      writtenOffAt: IsNull(),
    });
    const open = new Set(tasks.map(({ id }) => id));
    const owedBy = new Map(rows.map((row) => [row.id, row]));
    return wanted.filter(({ line }) => {
      const row = owedBy.get(line.owed.id);
      return row !== undefined && row.unitId === line.unit.id && open.has(row.taskId);
    });
  }
}
