import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { SlipProposalRow } from '../persistence/slip-proposal.entity.js';
import { ColourSlipRules } from './colour-slip-rules.js';
import { JudgeCases, type Fit } from './judge-cases.js';

export interface ProposedRound {
  /** New, or open again. */
  proposed: number;
  lapsed: number;
}

/** The round that looks which rules fit: proposes what is new, and lets go of what fits no more. */
@Injectable()
export class ProposeSlips {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: ColourSlipRules,
    private readonly judge: JudgeCases,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<ProposedRound> {
    const now = this.clock.now();
    const reads = this.uow.reads;
    const book = await this.rules.load(reads);
    const fitting = new Set<string>();
    let proposed = 0;
    for await (const page of this.judge.pages(reads, now, book)) {
      for (const { key } of page) fitting.add(key);
      if (page.length > 0) proposed += await this.uow.run((tx) => this.put(tx, page, now));
    }
    return { proposed, lapsed: await this.lapse(fitting, now) };
  }

  /** One row per rule and limit for ever: what was decided stays decided, what had lapsed opens again. */
  private async put(tx: Tx, fits: readonly Fit[], now: Instant): Promise<number> {
    const known = new Map(
      (await tx.findBy(SlipProposalRow, { proposalKey: In(fits.map(({ key }) => key)) })).map((row) => [
        row.proposalKey,
        row,
      ]),
    );
    let fresh = 0;
    for (const fit of fits) {
      const before = known.get(fit.key);
      const facts = factsOf(fit);
      if (!before) fresh += await this.add(tx, fit.key, facts, now);
      else if (before.state === 'lapsed') {
        const again = { ...facts, state: 'open' as const, proposedAt: now, decidedAt: null };
        fresh += (await tx.update(SlipProposalRow, { id: before.id, state: 'lapsed' }, again)).affected ?? 0;
      } else if (
        before.state === 'open' &&
        (before.why !== fit.why || before.unitId !== fit.unitId || before.auto !== fit.rule.auto)
      )
        await tx.update(SlipProposalRow, { id: before.id, state: 'open' }, facts);
    }
    return fresh;
  }

  private async add(
    tx: Tx,
    proposalKey: string,
    facts: ReturnType<typeof factsOf>,
    now: Instant,
  ): Promise<number> {
    const id = newId();
    await tx
      .createQueryBuilder()
      .insert()
      .into(SlipProposalRow)
      .values({
        ...facts,
        id,
        proposalKey,
        state: 'open',
        proposedAt: now,
        slipId: null,
        decidedAt: null,
        decidedByName: null,
        note: null,
      })
      .orIgnore()
      .execute();
    return (await tx.existsBy(SlipProposalRow, { id })) ? 1 : 0;
  }

  private async lapse(fitting: ReadonlySet<string>, now: Instant): Promise<number> {
    const open = await this.uow.reads.find(SlipProposalRow, {
      where: { state: 'open' },
      select: { id: true, proposalKey: true },
    });
    const gone = open.filter(({ proposalKey }) => !fitting.has(proposalKey)).map(({ id }) => id);
    if (gone.length > 0) await this.uow.run((tx) => lapseAll(tx, gone, now));
    return gone.length;
  }
}

/** Those of them that are open still fit no more. */
export async function lapseAll(tx: Tx, ids: readonly string[], now: Instant): Promise<void> {
  for (let from = 0; from < ids.length; from += 500)
    await tx.update(
      SlipProposalRow,
      { id: In(ids.slice(from, from + 500)), state: 'open' },
      { state: 'lapsed', decidedAt: now },
    );
}

function factsOf({ line, unitId, rule, ruleWords, step, deadlineId, why }: Fit) {
  return {
    campaignId: line.row.campaignId,
    caseId: line.row.id,
    unitId,
    colour: rule.colour,
    ruleId: rule.id,
    rule: ruleWords,
    step,
    deadlineId,
    why,
    auto: rule.auto,
  };
}
