import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { moment } from '../../../kernel/printed-moment.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor, type Permission } from '../../access/index.js';
import { History } from '../../history/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { SlipReceivedError, SlipWithdrawnError } from '../domain/slip-errors.js';
import type { SlipAction } from '../domain/slip-state.js';
import { ColourSlipCaseRow } from '../persistence/colour-slip-case.entity.js';
import { ColourSlipTaskRow } from '../persistence/colour-slip-task.entity.js';
import { ColourSlipRow } from '../persistence/colour-slip.entity.js';

export interface LoadedSlip {
  slip: ColourSlipRow;
  unit: UnitRow;
}

/** Loads a slip together with the answer to "may they", and saves it with its entries in the history. */
@Injectable()
export class ColourSlips {
  constructor(
    private readonly directory: Directory,
    private readonly history: History,
  ) {}

  /** Throws ForbiddenError without the permission, NotFoundError outside the area. */
  async require(reads: Reads, actor: Actor, permission: Permission, id: string): Promise<LoadedSlip> {
    requirePermission(actor, permission);
    const slip = await reads.findOneBy(ColourSlipRow, { id });
    const [unit] = slip ? await this.directory.unitsByIds(reads, [slip.unitId]) : [];
    if (!slip || !unit) throw new NotFoundError();
    requirePermission(actor, permission, { unitPaths: [unit.path] });
    return { slip, unit };
  }

  /** Whoever comes second is told who was first; throws SlipReceivedError, SlipWithdrawnError. */
  requireFirst(slip: ColourSlipRow, action: SlipAction): void {
    const { state, number, receivedAt, receivedByName, withdrawnAt, withdrawnByName } = slip;
    if (state === 'withdrawn')
      throw new SlipWithdrawnError({ number, by: withdrawnByName, at: moment(withdrawnAt) });
    if (state === 'received' && action === 'receive')
      throw new SlipReceivedError({ number, by: receivedByName, at: moment(receivedAt) });
  }

  /** Writes over the version that was seen; throws StaleVersionError naming who was first. */
  async save(tx: Tx, slip: ColourSlipRow, seen: number): Promise<void> {
    const { affected } = await tx.update(ColourSlipRow, { id: slip.id, version: seen }, {
      ...slip,
      version: seen + 1,
    } as never);
    if (affected === 1) return;
    const now = await tx.findOneBy(ColourSlipRow, { id: slip.id });
    throw new StaleVersionError({ by: now?.withdrawnByName ?? now?.receivedByName ?? '别人' });
  }

  caseIds(reads: Reads, slipId: string): Promise<string[]> {
    return reads
      .find(ColourSlipCaseRow, { where: { slipId }, order: { ordinal: 'ASC' } })
      .then((rows) => rows.map(({ caseId }) => caseId));
  }

  tasks(reads: Reads, slipIds: readonly string[]): Promise<ColourSlipTaskRow[]> {
    return reads.find(ColourSlipTaskRow, { where: { slipId: In([...slipIds]) }, order: { ordinal: 'ASC' } });
  }

  /** An entry on each case or task of the slip. */
  async remember(
    tx: Tx,
    actor: Actor,
    { slip, unit }: LoadedSlip,
    move: { action: string; note: string; data?: Record<string, unknown> },
    now: Instant,
  ): Promise<void> {
    const { id: slipId, number, colour } = slip;
    const about = [
      ...(await this.caseIds(tx, slipId)).map((of) => ({ type: 'case' as const, of })),
      ...(await this.tasks(tx, [slipId])).map(({ taskId: of }) => ({ type: 'rectification' as const, of })),
    ];
    await this.history.appendAll(
      tx,
      actor,
      about.map(({ type, of }) => ({
        action: move.action,
        subjectType: type,
        subjectId: of,
        note: `${number}：${move.note}`,
        data: { slipId, number, colour, unitId: unit.id, unitName: unit.name, ...move.data },
      })),
      now,
    );
  }
}
