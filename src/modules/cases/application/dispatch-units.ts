import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { UnitRow } from '../../organisation/index.js';
import type { CaseLine } from '../persistence/case-list.read-model.js';
import { UnitRecipients } from './unit-recipients.js';

export interface Reached {
  name: string;
  /** False: no address, so no mail can go. */
  reachable: boolean;
}

/** A unit that a dispatch would tell, with whom it would reach there. */
export interface ToldUnit {
  unit: UnitRow;
  people: Reached[];
  heads: Reached[];
}

/** Who would get word of a dispatch, and who could not be reached. */
@Injectable()
export class DispatchUnits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly recipients: UnitRecipients,
  ) {}

  async of(lines: readonly CaseLine[]): Promise<ToldUnit[]> {
    const reads = this.uow.reads;
    const units = new Map(lines.flatMap(({ parts }) => parts.map(({ unit }) => [unit.id, unit] as const)));
    const told: ToldUnit[] = [];
    for (const unit of units.values()) {
      const people = await this.recipients.clerks(reads, unit);
      const heads = await this.recipients.heads(reads, unit);
      told.push({ unit, people: people.map(reached), heads: heads.map(reached) });
    }
    return told.sort((a, b) => a.unit.sortOrder - b.unit.sortOrder);
  }
}

function reached({ name, email }: { name: string; email: string | null }): Reached {
  return { name, reachable: email !== null };
}
