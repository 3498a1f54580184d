import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseParties } from '../../cases/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';

/** Who has a morning of their own: every street, and whoever else leads a case. */
@Injectable()
export class RollupUnits {
  constructor(
    private readonly directory: Directory,
    private readonly parties: CaseParties,
  ) {}

  async all(reads: Reads): Promise<UnitRow[]> {
    const busy = await this.parties.unitIds(reads);
    return (await this.directory.units(reads)).filter((unit) => unit.kind === 'street' || busy.has(unit.id));
  }
}
