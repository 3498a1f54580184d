import { In, IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CampaignRow } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import {
  atField,
  KeepsWork,
  SuccessorError,
  type OpenAtUnit,
  type UserRow,
  type WorkInHand,
  type WorkKeeper,
} from '../../organisation/index.js';
import { RectificationTaskRow, RectificationTasks } from '../../rectification/index.js';
import { names, rulesWithout, linksWithout } from '../domain/named-signers.js';
import { WriteOffActRow } from '../persistence/write-off-act.entity.js';
import { WriteOffRuleRow } from '../persistence/write-off-rule.entity.js';
import { WriteOffRow } from '../persistence/write-off.entity.js';
import { SET_LINKS } from './write-off-rules.js';
import { WriteOffs } from './write-offs.js';

/** Links of a chain that ask a person by name, in the rules and in rounds that run: nobody else could sign them (ADR 31). */
@KeepsWork()
export class WriteOffsInHand implements WorkKeeper {
  constructor(
    private readonly history: History,
    private readonly tasks: RectificationTasks,
    private readonly writeOffs: WriteOffs,
    private readonly clock: Clock,
  ) {}

  async inHandOf(reads: Reads, userId: string): Promise<WorkInHand[]> {
    const rules = await this.rulesNaming(reads, userId);
    const campaigns = await reads.findBy(CampaignRow, { id: In(rules.map(({ scope }) => scope)) });
    const runs = await this.runsNaming(reads, userId);
    const tasks = await this.tasksOf(reads, runs);
    return [
      ...rules.map(({ scope }) => ({
        id: scope,
        title: campaigns.find(({ id }) => id === scope)?.name ?? '销号流程',
      })),
      ...tasks.map(({ id, number, title }) => ({ id, title: `${number} ${title}` })),
    ].map((one) => ({ kind: 'write-off', mayStay: false, ...one }));
  }

  /** Throws SuccessorError where the other has a part in the same round that lets them not sign this one. */
  async handOn(tx: Tx, actor: Actor, from: UserRow, to: UserRow | null): Promise<void> {
    if (!to) return;
    const now = this.clock.now();
    const handedOn = { from: from.id, to: to.id };
    for (const { scope, version, links } of await this.rulesNaming(tx, from.id)) {
      const next = { links: rulesWithout(links, from.id, to.id), version: version + 1 };
      await tx.update(WriteOffRuleRow, { scope }, next as never);
      await this.history.append(tx, actor, { ...SET_LINKS, data: { scope, handedOn } }, now);
    }
    const runs = await this.runsNaming(tx, from.id);
    const tasks = await this.tasksOf(tx, runs);
    for (const run of runs) {
      const acts = await tx.findBy(WriteOffActRow, { writeOffId: run.id, kind: 'sign', byId: to.id });
      const first = Math.min(...run.links.map(({ stage }) => stage));
      const applied = run.links.filter(({ stage }) => stage === first).map(({ key }) => key);
      // Who applied signs no later link, and nobody signs one link twice.
      const isPart = run.links.some((link) => names(link, from.id) && names(link, to.id));
      if (isPart || acts.some(({ link }) => applied.includes(link)))
        throw atField(new SuccessorError([]), 'successorId');
      await this.writeOffs.raise(tx, actor, run, { links: linksWithout(run.links, from.id, to) });
      const task = tasks.find(({ id }) => id === run.taskId)!;
      const more = { note: `${from.name}→${to.name}`, data: { round: run.round, handedOn } };
      await this.tasks.remember(tx, actor, task, 'hand-on-signature', now, more);
    }
  }

  async openAt(): Promise<OpenAtUnit[]> {
    return [];
  }

  private async rulesNaming(reads: Reads, userId: string): Promise<WriteOffRuleRow[]> {
    const rules = await reads.find(WriteOffRuleRow, { order: { scope: 'ASC' } });
    return rules.filter(({ links }) => links.some((link) => names(link, userId)));
  }

  /** Also where their link is signed: sent back, the round would ask them again. */
  private async runsNaming(reads: Reads, userId: string): Promise<WriteOffRow[]> {
    const runs = await reads.find(WriteOffRow, { where: { writtenOffAt: IsNull() }, order: { id: 'ASC' } });
    return runs.filter(({ links }) => links.some((link) => names(link, userId)));
  }

  private tasksOf(reads: Reads, runs: readonly WriteOffRow[]): Promise<RectificationTaskRow[]> {
    return reads.find(RectificationTaskRow, {
      where: { id: In(runs.map(({ taskId }) => taskId)) },
      order: { number: 'ASC' },
    });
  }
}
