import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { Clock } from '../../../kernel/clock.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import type { OpenAtUnit, WorkInHand } from '../domain/work-in-hand.js';
import { LeaderPairingRow } from '../persistence/leader-pairing.entity.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { UserRow } from '../persistence/user.entity.js';
import { Directory } from './directory.js';
import { KeepsWork, type WorkKeeper } from './work-keeper.js';

/** What this room itself keeps: streets that a leader is paired with; people and units below a unit. */
@KeepsWork()
export class OwnWork implements WorkKeeper {
  constructor(
    private readonly directory: Directory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inHandOf(reads: Reads, userId: string): Promise<WorkInHand[]> {
    const pairs = await reads.findBy(LeaderPairingRow, { leaderId: userId });
    const units = await this.directory.unitsByIds(
      reads,
      pairs.map(({ unitId }) => unitId),
    );
    return units.map(({ id, name }) => ({ kind: 'leader-pairing', id, title: name, mayStay: true }));
  }

  async handOn(tx: Tx, actor: Actor, from: UserRow, to: UserRow | null): Promise<void> {
    for (const { unitId } of await tx.findBy(LeaderPairingRow, { leaderId: from.id })) {
      await tx.delete(LeaderPairingRow, { leaderId: from.id, unitId });
      if (to) await tx.save(LeaderPairingRow, { leaderId: to.id, unitId });
      const data = { from: from.id, leaderId: to?.id ?? null };
      const entry = { action: 'unit.pair-leader', subjectType: 'unit', subjectId: unitId, data } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    }
  }

  async openAt(reads: Reads, unitId: string): Promise<OpenAtUnit[]> {
    return [
      { kind: 'people', count: await reads.countBy(UserRow, { unitId, active: true }) },
      { kind: 'units', count: await reads.countBy(UnitRow, { parentId: unitId, active: true }) },
    ];
  }
}
