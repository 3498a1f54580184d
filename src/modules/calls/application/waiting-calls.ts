import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { StreetCallRow } from '../persistence/street-call.entity.js';

/** A call that waits for its answer, for those who remind of it. */
export interface WaitingCall {
  caseId: string;
  street: UnitRow;
  department: UnitRow;
}

@Injectable()
export class WaitingCalls {
  constructor(private readonly directory: Directory) {}

  async byIds(reads: Reads, ids: readonly string[]): Promise<Map<string, WaitingCall>> {
    if (ids.length === 0) return new Map();
    const rows = await reads.findBy(StreetCallRow, { id: In([...ids]), state: 'waiting' });
    const units = await this.directory.unitsByIds(
      reads,
      rows.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]),
    );
    const unitOf = (id: string): UnitRow | undefined => units.find((one) => one.id === id);
    return new Map(
      rows.flatMap(({ id, caseId, fromUnitId, toUnitId }) => {
        const street = unitOf(fromUnitId);
        const department = unitOf(toUnitId);
        return street && department ? [[id, { caseId, street, department }] as const] : [];
      }),
    );
  }
}
