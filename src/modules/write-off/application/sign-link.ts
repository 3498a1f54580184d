import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { RectificationTasks, TaskWriteOff } from '../../rectification/index.js';
import { standingOf, type LinkStanding } from '../domain/chain.js';
import { hasSignedAlready, seatOf } from '../domain/turn.js';
import {
  ActualDayError,
  ChecklistError,
  MissingError,
  NotYourTurnError,
  PaperNeededError,
  SamePersonError,
} from '../domain/write-off-errors.js';
import { namesOf, WriteOffs, type Run } from './write-offs.js';

export interface Signing {
  opinion: string;
  /** Lines of the checklist that hold. */
  ticks: readonly string[];
  /** Today unless it was done before. */
  actualOn: Day | null;
  /** Of a paper from outside. */
  paperBy: string | null;
  documentNo: string | null;
}

/** Signs a link whose turn it is; the last one writes the task off. */
@Injectable()
export class SignLink {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly writeOffs: WriteOffs,
    private readonly tasks: RectificationTasks,
    private readonly taskWriteOff: TaskWriteOff,
    private readonly clock: Clock,
  ) {}

  /** Throws NotYourTurnError, SamePersonError, ChecklistError, PaperNeededError, MissingError. */
  async run(actor: Actor, taskId: string, version: number, key: string, signing: Signing): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const run = await this.writeOffs.requireOpen(tx, actor, taskId, version);
      const at = this.writeOffs.requireLink(run, key);
      const signer = requireSeat(actor, run, at);
      const actualOn = signing.actualOn ?? dayOf(now);
      const [today, from] = [dayOf(now), dayOf(run.row.startedAt)];
      if (actualOn > today || actualOn < from) throw new ActualDayError({ today, from });
      requireWhole(at, signer, signing);
      const missing = await this.writeOffs.missing(tx, run, at);
      if (missing.length > 0) throw new MissingError(at.link.title, missing);
      const { opinion, paperBy, documentNo } = signing;
      const ticks = at.link.checklist.filter((line) => signing.ticks.includes(line));
      await this.writeOffs.append(tx, actor, run, at, {
        kind: 'sign',
        signer,
        opinion,
        ticks,
        actualOn,
        paperBy,
        documentNo,
      });
      const data = { round: run.row.round, link: key, attempt: at.attempt, documentNo };
      await this.tasks.remember(tx, actor, run.task, 'sign-link', now, {
        note: `${at.link.title}：${opinion}`,
        data,
      });
      const acts = [...run.acts, { kind: 'sign', link: key, signer, byId: actor.userId } as const];
      if (!standingOf(run.row.links, acts).isThrough) return;
      await this.writeOffs.raise(tx, actor, run.row, { writtenOffAt: now });
      await this.taskWriteOff.writeOff(tx, actor, run.task, now);
    });
  }
}

function requireSeat(actor: Actor, run: Run, at: LinkStanding): number {
  const seat = seatOf(at, actor, can(actor, 'rectification.manage'));
  const { title, signers } = at.link;
  if (seat === null) throw new NotYourTurnError({ open: title, signers: namesOf([at]) });
  if (signers[seat]!.kind !== 'outside' && hasSignedAlready(run.row.links, run.acts, at, actor.userId))
    throw new SamePersonError({ title });
  return seat;
}

function requireWhole({ link }: LinkStanding, signer: number, { ticks, paperBy, documentNo }: Signing): void {
  const open = link.checklist.filter((line) => !ticks.includes(line));
  if (open.length > 0) throw new ChecklistError({ count: open.length, items: open.join('；') });
  const { kind, name } = link.signers[signer]!;
  if (kind === 'outside' && (!paperBy || !documentNo)) throw new PaperNeededError({ name });
}
