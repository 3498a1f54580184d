import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseRow, SETTLED } from '../../cases/index.js';
import { RectificationTaskCaseRow, RectificationTaskRow } from '../../rectification/index.js';
import { PublicityObjectionRow, PublicityRow, WriteOffRow } from '../../write-off/index.js';
import { judge, type Judged } from '../domain/erasure-rules.js';
import { ComplainantHoldRow } from './complainant-hold.entity.js';

/** Whether the complainant of a case can be forgotten. */
export interface Standing {
  caseId: string;
  campaignId: string;
  number: string;
  judged: Judged;
  hold: ComplainantHoldRow | null;
}

type Worked = Pick<
  CaseRow,
  'id' | 'splitFromId' | 'status' | 'verifiedAt' | 'campaignId' | 'acceptanceNo' | 'title'
>;

/** How cases stand that keep a complainant, many at once. */
@Injectable()
export class ErasureStandings {
  /** Of cases that are no pieces; what is none is left out. */
  async of(reads: Reads, caseIds: readonly string[]): Promise<Standing[]> {
    if (caseIds.length === 0) return [];
    const among = In([...caseIds]);
    const rows: Worked[] = await reads.find(CaseRow, {
      select: {
        id: true,
        splitFromId: true,
        status: true,
        verifiedAt: true,
        campaignId: true,
        acceptanceNo: true,
        title: true,
      },
      where: [{ id: among }, { splitFromId: among }],
    });
    const tasks = await this.tasks(
      reads,
      rows.map(({ id }) => id),
    );
    const objected = await this.objected(
      reads,
      [...tasks.values()].flatMap((some) => [...some.keys()]),
    );
    const holds = await reads.findBy(ComplainantHoldRow, { caseId: among });
    return rows
      .filter(({ splitFromId }) => splitFromId === null)
      .map((found) => {
        const whole = [found, ...rows.filter(({ splitFromId }) => splitFromId === found.id)];
        const answering = new Map(whole.flatMap(({ id }) => [...(tasks.get(id) ?? [])]));
        const hold = holds.find(({ caseId }) => caseId === found.id) ?? null;
        const judged = judge({
          closings: worked(found, whole).map(({ status, verifiedAt }) =>
            SETTLED.includes(status) ? verifiedAt : null,
          ),
          writeOffs: [...answering.values()],
          openObjection: [...answering.keys()].some((id) => objected.has(id)),
          held: hold !== null,
        });
        const { id: caseId, campaignId, acceptanceNo, title } = found;
        return { caseId, campaignId, number: acceptanceNo ?? title, judged, hold };
      });
  }

  /** By case, the tasks that answer it and when each was written off. */
  private async tasks(
    reads: Reads,
    caseIds: readonly string[],
  ): Promise<Map<string, Map<string, Instant | null>>> {
    const links = await reads.findBy(RectificationTaskCaseRow, { caseId: In([...caseIds]) });
    const found = new Map<string, Map<string, Instant | null>>();
    if (links.length === 0) return found;
    const rows = await reads.find(RectificationTaskRow, {
      select: { id: true, writtenOffAt: true },
      where: { id: In(links.map(({ taskId }) => taskId)) },
    });
    const at = new Map(rows.map(({ id, writtenOffAt }) => [id, writtenOffAt]));
    for (const { caseId, taskId } of links) {
      const own = found.get(caseId) ?? new Map<string, Instant | null>();
      found.set(caseId, own.set(taskId, at.get(taskId) ?? null));
    }
    return found;
  }

  private async objected(reads: Reads, taskIds: readonly string[]): Promise<Set<string>> {
    if (taskIds.length === 0) return new Set();
    const rows = await reads
      .createQueryBuilder(PublicityObjectionRow, 'o')
      .innerJoin(PublicityRow, 'p', 'p.id = o.publicityId')
      .innerJoin(WriteOffRow, 'w', 'w.id = p.writeOffId')
      .select('w.taskId', 'id')
      .where('o.outcome IS NULL AND w.taskId IN (:...taskIds)', { taskIds })
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }
}

/** Of a split case its pieces were worked on; what was merged back was not. */
function worked(found: Worked, whole: readonly Worked[]): Worked[] {
  if (found.status !== 'split') return [found];
  return whole.filter(({ status }) => status !== 'split' && status !== 'merged');
}
