import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Not } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { reachedConsequences, type Reached } from '../domain/slip-ladder.js';
import { ColourSlipRow } from '../persistence/colour-slip.entity.js';
import { SlipConsequenceRow } from '../persistence/slip-consequence.entity.js';
import { ColourSlipRules } from './colour-slip-rules.js';

/** What the slips of a unit lead to; called by whoever issues or withdraws one, in that transaction. */
@Injectable()
export class Consequences {
  constructor(private readonly rules: ColourSlipRules) {}

  /** Opens what the slips that count have come to. */
  async follow(tx: Tx, unitId: string, campaignId: string, today: Day): Promise<void> {
    const { ladder } = (await this.rules.load(tx)).of(campaignId);
    const slips = await tx.find(ColourSlipRow, {
      where: { unitId, campaignId, state: Not('withdrawn' as const) },
      select: { id: true, colour: true, issuedOn: true },
      order: { id: 'ASC' },
    });
    const known = await tx.findBy(SlipConsequenceRow, { unitId, campaignId, state: Not('dropped' as const) });
    const used = new Map<string, Set<string>>();
    for (const { ruleId, slipIds } of known)
      used.set(ruleId, new Set([...(used.get(ruleId) ?? []), ...slipIds]));
    for (const reached of reachedConsequences(slips, ladder, used))
      await tx.insert(SlipConsequenceRow, rowOf(reached, unitId, campaignId, today) as never);
  }

  /** An open one that rests on this slip is dropped; what is left is counted again. */
  async withdraw(tx: Tx, slip: ColourSlipRow, today: Day): Promise<void> {
    const { unitId, campaignId } = slip;
    const open = await tx.findBy(SlipConsequenceRow, { unitId, campaignId, state: 'open' });
    for (const { id, version, slipIds } of open)
      if (slipIds.includes(slip.id))
        await tx.update(
          SlipConsequenceRow,
          { id, state: 'open' },
          { state: 'dropped', version: version + 1 },
        );
    await this.follow(tx, unitId, campaignId, today);
  }
}

function rowOf(
  { rule, slipIds }: Reached,
  unitId: string,
  campaignId: string,
  openedOn: Day,
): SlipConsequenceRow {
  const hash = createHash('sha256').update(slipIds.join('\n')).digest('hex').slice(0, 32);
  return {
    id: newId(),
    version: 1,
    consequenceKey: `${rule.id}_${hash}`,
    campaignId,
    unitId,
    ruleId: rule.id,
    colour: rule.colour,
    act: rule.act,
    points: rule.points,
    slipIds,
    state: 'open',
    openedOn,
    doneOn: null,
    doneAt: null,
    doneByName: null,
    note: null,
  };
}
