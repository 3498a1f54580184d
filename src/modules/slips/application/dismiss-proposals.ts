import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Contacts } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { COLOUR_WORDS } from '../domain/colours.js';
import { ProposalsDecidedError } from '../domain/slip-errors.js';
import { SlipProposalRow } from '../persistence/slip-proposal.entity.js';

/** 不发: with a reason; the same rule does not come back for the same limit. */
@Injectable()
export class DismissProposals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** How many were dismissed; throws ProposalsDecidedError when none of them was open. */
  async run(actor: Actor, ids: readonly string[], reason: string): Promise<number> {
    requirePermission(actor, 'colour-slip.issue');
    const note = this.contacts.blackOut(reason.trim()).content;
    return this.uow.run(async (tx) => {
      await holdAlone(tx, 'colour-slips');
      const now = this.clock.now();
      const wanted = { id: In([...new Set(ids)]), state: 'open' as const };
      const rows = await tx.findBy(SlipProposalRow, wanted);
      for (const row of rows) {
        const decided = { state: 'dismissed' as const, note, decidedAt: now, decidedByName: actor.name };
        const { affected } = await tx.update(SlipProposalRow, { id: row.id, state: 'open' }, decided);
        // Somebody was faster: whose word it is now stands in the row.
        if (affected !== 1) throw new ProposalsDecidedError({ count: rows.length, by: '别人已处理' });
        const { id: proposalId, colour, rule, why } = row;
        const data = { proposalId, colour, rule, why };
        const words = `${COLOUR_WORDS[colour].sign}单（${why}）不发：${note}`;
        const entry = {
          action: 'slip.dismiss',
          subjectType: row.taskId ? ('rectification' as const) : ('case' as const),
          subjectId: row.taskId ?? row.caseId!,
          note: words,
          data,
        };
        await this.history.append(tx, actor, entry, now);
      }
      if (rows.length === 0) throw new ProposalsDecidedError({ count: ids.length, by: '别人已处理' });
      return rows.length;
    });
  }
}
