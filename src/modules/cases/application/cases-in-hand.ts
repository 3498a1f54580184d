import { In, Not } from 'typeorm';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import {
  Directory,
  KeepsWork,
  type OpenAtUnit,
  type UserRow,
  type WorkInHand,
  type WorkKeeper,
} from '../../organisation/index.js';
import { NOT_WORK, SETTLED, type CaseStatus } from '../domain/case-workflow.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { CaseHandlerRow } from '../persistence/case-handler.entity.js';
import { CaseRow } from '../persistence/case.entity.js';
import { AssignHandler } from './assign-handler.js';
import { EditCase } from './edit-case.js';

const ENDED: readonly CaseStatus[] = [...SETTLED, ...NOT_WORK];
const AS = { 'case-officer': 'caseOfficerId', 'case-leader': 'caseLeaderId' } as const;
type Named = keyof typeof AS;

/** What of cases that are not settled would lie in nobody's hand without a person or a unit (ADR 31). */
@KeepsWork()
export class CasesInHand implements WorkKeeper {
  constructor(
    private readonly assign: AssignHandler,
    private readonly edit: EditCase,
    private readonly directory: Directory,
  ) {}

  async inHandOf(reads: Reads, userId: string): Promise<WorkInHand[]> {
    const asWork = (kind: WorkInHand['kind'], { id, acceptanceNo, title }: CaseRow): WorkInHand => ({
      kind,
      id,
      title: `${acceptanceNo} ${title}`,
      mayStay: true,
    });
    const handled = await this.handledBy(reads, userId);
    const cases = await this.unsettled(
      reads,
      handled.map(({ caseId }) => caseId),
    );
    const found = cases.map((one) => asWork('case-handler', one));
    for (const kind of Object.keys(AS) as Named[])
      found.push(...(await this.namedIn(reads, kind, userId)).map((one) => asWork(kind, one)));
    return found;
  }

  async handOn(tx: Tx, actor: Actor, from: UserRow, to: UserRow | null): Promise<void> {
    const handled = await this.handledBy(tx, from.id);
    const units = await this.directory.unitsByIds(
      tx,
      handled.map(({ unitId }) => unitId),
    );
    const open = await this.unsettled(
      tx,
      handled.map(({ caseId }) => caseId),
    );
    for (const { caseId, unitId } of handled) {
      const giver = units.find(({ id }) => id === unitId);
      if (!giver || !open.some(({ id }) => id === caseId)) continue;
      const note = `${from.name}移交`;
      await this.assign.within(tx, actor, giver, caseId, {
        userId: to?.id ?? null,
        communityId: null,
        note,
      });
    }
    for (const kind of Object.keys(AS) as Named[])
      for (const { id } of await this.namedIn(tx, kind, from.id)) {
        // The one before may have been this very case in the other part.
        const { version } = await tx.findOneByOrFail(CaseRow, { id });
        await this.edit.within(
          tx,
          actor,
          id,
          version,
          { [AS[kind]]: to?.id ?? null },
          { handedOnBy: from.id },
        );
      }
  }

  async openAt(reads: Reads, unitId: string): Promise<OpenAtUnit[]> {
    const parts = await reads.findBy(AssignmentRow, { unitId, active: true });
    const open = Not(In([...ENDED]));
    const there = await reads.find(CaseRow, {
      where: [
        { streetId: unitId, status: open },
        { communityId: unitId, status: open },
      ],
    });
    const given = await this.unsettled(
      reads,
      parts.map(({ caseId }) => caseId),
    );
    const handled = await reads.findBy(CaseHandlerRow, { communityId: unitId });
    const inHand = await this.unsettled(
      reads,
      handled.map(({ caseId }) => caseId),
    );
    return [
      { kind: 'cases', count: new Set([...there, ...given].map(({ id }) => id)).size },
      { kind: 'handled', count: inHand.length },
    ];
  }

  private handledBy(reads: Reads, userId: string): Promise<CaseHandlerRow[]> {
    return reads.find(CaseHandlerRow, { where: { userId }, order: { caseId: 'ASC' } });
  }

  private namedIn(reads: Reads, kind: Named, userId: string): Promise<CaseRow[]> {
    return reads.find(CaseRow, {
      where: { [AS[kind]]: userId, status: Not(In([...ENDED])) },
      order: { id: 'ASC' },
    });
  }

  private async unsettled(reads: Reads, ids: readonly string[]): Promise<CaseRow[]> {
    const found: CaseRow[] = [];
    for (let from = 0; from < ids.length; from += 500)
      found.push(
        ...(await reads.findBy(CaseRow, {
          id: In(ids.slice(from, from + 500)),
          status: Not(In([...ENDED])),
        })),
      );
    return found;
  }
}
