import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { moment } from '../../../kernel/printed-moment.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, scopeFor, type Actor, type Permission } from '../../access/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { LetterReceivedError, LetterWithdrawnError } from '../domain/letter-errors.js';
import type { LetterAction } from '../domain/letter-workflow.js';
import { WrittenReminderRow } from './written-reminder.entity.js';

/** Letters, by who may see them: a street its own once they are issued. */
@Injectable()
export class Letters {
  constructor(private readonly directory: Directory) {}

  /** Throws ForbiddenError, and NotFoundError for what the actor may not see. */
  async require(
    reads: Reads,
    actor: Actor,
    permission: Permission,
    id: string,
  ): Promise<{ letter: WrittenReminderRow; unit: UnitRow }> {
    requirePermission(actor, permission);
    const letter = await reads.findOneBy(WrittenReminderRow, { id });
    const [unit] = letter ? await this.directory.unitsByIds(reads, [letter.unitId]) : [];
    if (!letter || !unit) throw new NotFoundError();
    requirePermission(actor, permission, { unitPaths: [unit.path] });
    if (!letter.issuedAt && scopeFor(actor, 'written-reminder.read').kind !== 'any')
      throw new NotFoundError();
    return { letter, unit };
  }

  /** In the order of the ranking. */
  ofRun(reads: Reads, runId: string): Promise<WrittenReminderRow[]> {
    return reads.find(WrittenReminderRow, { where: { runId }, order: { place: 'ASC', id: 'ASC' } });
  }

  /** What was issued to the unit, the newest first. */
  issuedTo(reads: Reads, unitId: string): Promise<WrittenReminderRow[]> {
    return reads.find(WrittenReminderRow, {
      where: { unitId, issuedAt: Not(IsNull()) },
      order: { issuedAt: 'DESC', id: 'DESC' },
    });
  }

  /** The highest serial number of the year; 0 before the first. */
  async lastSerial(tx: Tx, year: number): Promise<number> {
    const [last] = await tx.find(WrittenReminderRow, {
      select: { id: true, serial: true },
      where: { year },
      order: { serial: 'DESC' },
      take: 1,
    });
    return last?.serial ?? 0;
  }

  /** Changes it as the version that was seen; throws StaleVersionError with the name of who was faster. */
  async save(
    tx: Tx,
    actor: Actor,
    { id }: WrittenReminderRow,
    version: number,
    changes: Partial<WrittenReminderRow>,
  ): Promise<void> {
    const saved = { ...changes, version: version + 1, changedByName: actor.name };
    const { affected } = await tx.update(WrittenReminderRow, { id, version }, saved as never);
    if (affected === 1) return;
    const now = await tx.findOneBy(WrittenReminderRow, { id });
    throw new StaleVersionError({ by: now?.changedByName ?? '别人', version: now?.version ?? 0 });
  }

  /** Whoever comes second to a receipt or a withdrawal is told who was first; throws LetterReceivedError, LetterWithdrawnError. */
  requireFirst(letter: WrittenReminderRow, action: LetterAction): void {
    const { status, figures, receivedAt, receivedByName, withdrawnAt, withdrawnByName } = letter;
    const number = letter.number ?? figures.street;
    if (status === 'withdrawn')
      throw new LetterWithdrawnError({ number, by: withdrawnByName, at: moment(withdrawnAt) });
    if (status === 'received' && action === 'receive')
      throw new LetterReceivedError({ number, by: receivedByName, at: moment(receivedAt) });
  }

  /** Before a move is judged: an officer who came second is told who was first, not that the state is wrong. */
  requireVersion({ changedByName, ...letter }: WrittenReminderRow, version: number): void {
    if (letter.version !== version)
      throw new StaleVersionError({ by: changedByName, version: letter.version });
  }
}
