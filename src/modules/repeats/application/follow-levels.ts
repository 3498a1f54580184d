import { Injectable } from '@nestjs/common';
import { setImmediate as pause } from 'node:timers/promises';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { SYSTEM, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { RepeatPolicyRow, THE_POLICY } from '../persistence/repeat-policy.entity.js';
import { Chains } from './chains.js';
import { LevelEffect } from './level-effect.js';
import { RepeatLevels } from './repeat-levels.js';

/** Matters in one transaction: few enough that nobody waits behind them. */
const AT_ONCE = 20;

/**
 * Lets the matters follow a changed rule, some at a time. What has followed is no longer among those that the rule
 * changes, so that a run that was broken off goes on where it stopped, and a second one finds nothing to do.
 */
@Injectable()
export class FollowLevels {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly levels: RepeatLevels,
    private readonly effect: LevelEffect,
    private readonly chains: Chains,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Stops when the rule has been changed again: that version has a job of its own. */
  async run(version: number): Promise<void> {
    const policy = await this.levels.inForce(this.uow.reads);
    if (policy.version !== version) return;
    const heads = (await this.effect.of(this.uow.reads, policy)).map(({ head }) => head.id);
    const begun = await this.uow.run((tx) => this.mark(tx, version, heads.length));
    for (let at = 0; begun && at < heads.length; at += AT_ONCE) {
      const some = heads.slice(at, at + AT_ONCE);
      const left = heads.length - at - some.length;
      if (!(await this.uow.run((tx) => this.slice(tx, version, some, left)))) return;
      // On SQLite nothing else is heard until the loop lets go.
      await pause();
    }
  }

  private async slice(tx: Tx, version: number, heads: readonly string[], left: number): Promise<boolean> {
    await this.chains.hold(tx);
    if (!(await this.mark(tx, version, left))) return false;
    const actor = await this.whoSetIt(tx);
    for (const id of heads) {
      // As they are now: somebody may have linked or parted cases since.
      const members = await this.chains.members(tx, [{ id, repeatOfId: null }]);
      await this.chains.arrange(tx, actor, members, this.clock.now());
    }
    return true;
  }

  /** Says how many are left; false when another version is in force. */
  private async mark(tx: Tx, version: number, left: number): Promise<boolean> {
    const row = await tx.findOneBy(RepeatPolicyRow, { id: THE_POLICY, version });
    if (!row) return false;
    const matters = Math.max(row.matters, left);
    const { affected } = await tx.update(
      RepeatPolicyRow,
      { id: THE_POLICY, version },
      { matters, followed: matters - left },
    );
    return affected !== 0;
  }

  /** Whoever changed the rule has changed the matters. */
  private async whoSetIt(tx: Tx): Promise<Actor> {
    const last = await this.history.lastOf(tx, 'rule', THE_POLICY, ['repeat.levels']);
    return last
      ? { ...SYSTEM, userId: last.actorId, name: last.actorName, unitName: last.actorUnit }
      : SYSTEM;
  }
}
