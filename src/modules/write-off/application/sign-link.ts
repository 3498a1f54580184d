import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { Presses, statedMoment, type Moved, type Press } from '../../cases/index.js';
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
    private readonly presses: Presses,
    private readonly clock: Clock,
  ) {}

  /** Throws NotYourTurnError, SamePersonError, ChecklistError, PaperNeededError, MissingError, ActualDayError. */
  run(
    actor: Actor,
    taskId: string,
    version: number,
    key: string,
    signing: Signing,
    press: Press,
  ): Promise<Moved> {
    return this.uow.run((tx) =>
      this.presses.once(tx, actor, press, async () => {
        const run = await this.writeOffs.requireOpen(tx, actor, taskId, version);
        await this.within(tx, actor, run, key, signing, press);
        return { before: version, after: run.row.version };
      }),
    );
  }

  private async within(
    tx: Tx,
    actor: Actor,
    run: Run,
    key: string,
    signing: Signing,
    press: Press,
  ): Promise<void> {
    const now = this.clock.now();
    const at = this.writeOffs.requireLink(run, key);
    const signer = requireSeat(actor, run, at);
    const [today, from] = [dayOf(now), dayOf(run.row.startedAt)];
    const actualOn = signing.actualOn ?? today;
    if (actualOn > today || actualOn < from) throw new ActualDayError({ today, from });
    requireWhole(at, signer, signing);
    const missing = await this.writeOffs.missing(tx, run, at);
    if (missing.length > 0) throw new MissingError(at.link.title, missing);
    const { opinion, paperBy, documentNo } = signing;
    const ticks = at.link.checklist.filter((line) => signing.ticks.includes(line));
    const act = { signer, opinion, ticks, actualOn, paperBy, documentNo };
    await this.writeOffs.append(tx, actor, run, at, { kind: 'sign', ...act });
    const { round } = run.row;
    const data = { round, link: key, attempt: at.attempt, documentNo, ...statedMoment(press) };
    const note = `${at.link.title}：${opinion}`;
    await this.tasks.remember(tx, actor, run.task, 'sign-link', now, { note, data });
    const acts = [...run.acts, { kind: 'sign', link: key, signer, byId: actor.userId } as const];
    if (!standingOf(run.row.links, acts).isThrough) return;
    await this.writeOffs.raise(tx, actor, run.row, { writtenOffAt: now });
    await this.taskWriteOff.writeOff(tx, actor, run.task, now);
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
