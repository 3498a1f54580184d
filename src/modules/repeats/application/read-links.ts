import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { CaseAccess, CaseList, CaseRow, type CaseLine } from '../../cases/index.js';
import { CaseLinkRow } from '../persistence/case-link.entity.js';
import { TaskForceRow } from '../persistence/task-force.entity.js';
import { Chains } from './chains.js';

export interface CaseLinks {
  /** Earliest first, the case itself included; empty for a case that neither repeats nor is repeated. */
  chain: CaseLine[];
  links: { row: CaseLinkRow; other: CaseLine }[];
  taskForce: TaskForceRow | null;
}

/** What a case has to do with others, as far as the reader may see those. */
@Injectable()
export class ReadLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly chains: Chains,
    private readonly list: CaseList,
  ) {}

  async run(actor: Actor, caseId: string): Promise<CaseLinks> {
    const reads = this.uow.reads;
    const found = await this.access.require(reads, actor, 'case.read', caseId);
    const members = await this.visible(actor, await this.chains.members(reads, [found]));
    const headId = found.repeatOfId ?? found.id;
    const inOrder = members.toSorted(
      (a, b) => Number(b.id === headId) - Number(a.id === headId) || a.id.localeCompare(b.id),
    );
    const rows = await reads.find(CaseLinkRow, {
      where: [
        { caseId, endedAt: IsNull() },
        { otherId: caseId, endedAt: IsNull() },
      ],
      order: { id: 'ASC' },
    });
    const otherOf = (row: CaseLinkRow): string => (row.caseId === caseId ? row.otherId : row.caseId);
    const others = rows.length > 0 ? await reads.findBy(CaseRow, { id: In(rows.map(otherOf)) }) : [];
    const lines = await this.list.withNames(reads, await this.visible(actor, others));
    return {
      chain: inOrder.length > 1 ? await this.list.withNames(reads, inOrder) : [],
      links: rows.flatMap((row) => {
        const other = lines.find((line) => line.row.id === otherOf(row));
        return other ? [{ row, other }] : [];
      }),
      taskForce: await reads.findOneBy(TaskForceRow, { headCaseId: headId }),
    };
  }

  private async visible(actor: Actor, rows: readonly CaseRow[]): Promise<CaseRow[]> {
    const reads = this.uow.reads;
    const may = await Promise.all(
      rows.map(async (row) => can(actor, 'case.read', await this.access.targetOf(reads, row))),
    );
    return rows.filter((_, at) => may[at]);
  }
}
