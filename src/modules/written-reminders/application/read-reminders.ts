import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, scopeFor, type Actor } from '../../access/index.js';
import type { UnitRow } from '../../organisation/index.js';
import { actionsOn, type LetterAction, type LetterStatus } from '../domain/letter-workflow.js';
import { Letters } from '../persistence/letters.repository.js';
import { WrittenReminderRunRow } from '../persistence/written-reminder-run.entity.js';
import { WrittenReminderRow } from '../persistence/written-reminder.entity.js';
import { ChangesSince, type Changes } from './changes-since.js';

/** A letter as of today. */
export interface ReadLetter {
  letter: WrittenReminderRow;
  /** Its day for the receipt has passed and nobody has signed. */
  receiptLate: boolean;
}

export interface ShownLetter extends ReadLetter {
  changes: Changes;
  allowedActions: LetterAction[];
}

/** Runs and letters as one person may see them. */
@Injectable()
export class ReadReminders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: Letters,
    private readonly changes: ChangesSince,
    private readonly clock: Clock,
  ) {}

  /** The newest first, each with how many of its letters stand where. */
  async runs(
    actor: Actor,
    campaignId: string | null,
  ): Promise<{ run: WrittenReminderRunRow; statuses: LetterStatus[] }[]> {
    this.requireAll(actor);
    const reads = this.uow.reads;
    const runs = await reads.find(WrittenReminderRunRow, {
      where: campaignId ? { campaignId } : {},
      order: { id: 'DESC' },
      take: 200,
    });
    const ids = runs.map(({ id }) => id);
    const letters = await reads.find(WrittenReminderRow, {
      select: { id: true, runId: true, status: true },
      where: { runId: In(ids) },
    });
    return runs.map((run) => ({
      run,
      statuses: letters.filter(({ runId }) => runId === run.id).map(({ status }) => status),
    }));
  }

  /** Throws NotFoundError. */
  async run(actor: Actor, id: string): Promise<{ run: WrittenReminderRunRow; letters: ShownLetter[] }> {
    this.requireAll(actor);
    const reads = this.uow.reads;
    const run = await reads.findOneBy(WrittenReminderRunRow, { id });
    if (!run) throw new NotFoundError();
    const letters = await this.letters.ofRun(reads, id);
    const changes = await this.changes.of(reads, run, letters);
    return {
      run,
      letters: letters.map((letter) => ({
        ...this.read(letter),
        changes: changes.get(letter.id)!,
        allowedActions: actionsFor(actor, letter),
      })),
    };
  }

  /** Throws NotFoundError. */
  async letter(actor: Actor, id: string): Promise<ShownLetter> {
    const reads = this.uow.reads;
    const { letter, unit } = await this.letters.require(reads, actor, 'written-reminder.read', id);
    const run = await reads.findOneByOrFail(WrittenReminderRunRow, { id: letter.runId });
    const changes = (await this.changes.of(reads, run, [letter])).get(id)!;
    return { ...this.read(letter), changes, allowedActions: actionsFor(actor, letter, unit) };
  }

  /** What was issued to the reader's own unit. */
  async own(actor: Actor): Promise<ReadLetter[]> {
    requirePermission(actor, 'written-reminder.read');
    const letters = await this.letters.issuedTo(this.uow.reads, actor.unitId);
    return letters.map((letter) => this.read(letter));
  }

  private read(letter: WrittenReminderRow): ReadLetter {
    const { status, receiptDueOn } = letter;
    const today = this.clock.today();
    return { letter, receiptLate: status === 'issued' && receiptDueOn !== null && receiptDueOn < today };
  }

  /** A ranking tells of all streets: not for one of them. */
  private requireAll(actor: Actor): void {
    requirePermission(actor, 'written-reminder.read');
    if (scopeFor(actor, 'written-reminder.read').kind !== 'any') throw new NotFoundError();
  }
}

function actionsFor(actor: Actor, { status }: WrittenReminderRow, unit?: UnitRow): LetterAction[] {
  const target = unit && { unitPaths: [unit.path] };
  return actionsOn(status).filter((action) =>
    action === 'receive'
      ? target !== undefined && can(actor, 'written-reminder.receive', target)
      : can(actor, 'written-reminder.manage'),
  );
}
