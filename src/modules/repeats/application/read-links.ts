import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor } from '../../access/index.js';
import { CaseAccess, type CaseLine } from '../../cases/index.js';
import { CaseLinkRow } from '../persistence/case-link.entity.js';
import { TaskForceRow } from '../persistence/task-force.entity.js';
import { ReadChain, type ChainLine } from './read-chain.js';

export interface CaseLinks {
  /** Earliest first, the case itself included; empty for a case that neither repeats nor is repeated. */
  chain: ChainLine[];
  links: { row: CaseLinkRow; other: CaseLine }[];
  taskForce: TaskForceRow | null;
}

/** What a case has to do with others, as far as the reader may see those. */
@Injectable()
export class ReadLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly readChain: ReadChain,
  ) {}

  async run(actor: Actor, caseId: string): Promise<CaseLinks> {
    const reads = this.uow.reads;
    const found = await this.access.require(reads, actor, 'case.read', caseId);
    const { chain, headId } = await this.readChain.of(reads, actor, found);
    const rows = await reads.find(CaseLinkRow, {
      where: [
        { caseId, endedAt: IsNull() },
        { otherId: caseId, endedAt: IsNull() },
      ],
      order: { id: 'ASC' },
    });
    const otherOf = (row: CaseLinkRow): string => (row.caseId === caseId ? row.otherId : row.caseId);
    const others = await this.readChain.visible(reads, actor, rows.map(otherOf));
    return {
      chain: chain.length > 1 ? chain : [],
      links: rows.flatMap((row) => {
        const other = others.get(otherOf(row));
        return other ? [{ row, other }] : [];
      }),
      taskForce: await reads.findOneBy(TaskForceRow, { headCaseId: headId }),
    };
  }
}
