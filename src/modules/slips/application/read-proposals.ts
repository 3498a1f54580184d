import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseList, type CaseLine } from '../../cases/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { COLOURS } from '../domain/colours.js';
import { SlipProposalRow } from '../persistence/slip-proposal.entity.js';

export interface ReadProposal {
  row: SlipProposalRow;
  unit: UnitRow;
  /** Null for one about a task. */
  line: CaseLine | null;
}

/** More than these are told by their number alone; they come up as the first ones are decided. */
const MOST = 500;

@Injectable()
export class ReadProposals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: CaseList,
    private readonly directory: Directory,
  ) {}

  /** Open ones: the sharpest colour first, the units in the office's order, then by age. */
  async open(actor: Actor, campaignId: string | null): Promise<{ items: ReadProposal[]; total: number }> {
    requirePermission(actor, 'colour-slip.issue');
    const reads = this.uow.reads;
    const where = { state: 'open' as const, ...(campaignId ? { campaignId } : {}) };
    const total = await reads.countBy(SlipProposalRow, where);
    const rows: SlipProposalRow[] = [];
    for (const colour of COLOURS.toReversed()) {
      const take = MOST - rows.length;
      if (take > 0)
        rows.push(
          ...(await reads.find(SlipProposalRow, { where: { ...where, colour }, order: { id: 'ASC' }, take })),
        );
    }
    const ids = [...new Set(rows.flatMap(({ caseId }) => caseId ?? []))];
    const lines = new Map((await this.list.byIds(reads, ids)).map((line) => [line.row.id, line]));
    const units = new Map(
      (
        await this.directory.unitsByIds(
          reads,
          rows.map(({ unitId }) => unitId),
        )
      ).map((unit) => [unit.id, unit]),
    );
    const items = rows.flatMap((row) => {
      const [line, unit] = [lines.get(row.caseId ?? '') ?? null, units.get(row.unitId)];
      return unit && (line || row.taskId) ? [{ row, line, unit }] : [];
    });
    return { items: items.toSorted(bySharpness), total };
  }
}

function bySharpness(a: ReadProposal, b: ReadProposal): number {
  return (
    COLOURS.indexOf(b.row.colour) - COLOURS.indexOf(a.row.colour) ||
    a.unit.sortOrder - b.unit.sortOrder ||
    a.row.id.localeCompare(b.row.id)
  );
}
