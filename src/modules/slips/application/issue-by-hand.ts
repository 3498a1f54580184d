import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseList, Contacts, SETTLED, type CaseLine } from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';
import type { Colour } from '../domain/colours.js';
import { CaseNotOfUnitError, CasesOfTwoCampaignsError, SettledCaseError } from '../domain/slip-errors.js';
import { leadOf } from './judge-cases.js';
import { SlipLetters } from './slip-letters.js';
import { WriteSlip } from './write-slip.js';

export interface SlipByHand {
  colour: Colour;
  unitId: string;
  caseIds: readonly string[];
  reason: string;
}

/** 手工发单: an officer's own reason, to the lead unit of the cases. */
@Injectable()
export class IssueByHand {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly list: CaseList,
    private readonly contacts: Contacts,
    private readonly writeSlip: WriteSlip,
    private readonly letters: SlipLetters,
    private readonly clock: Clock,
  ) {}

  /** The id of the slip. Throws NotFoundError, CaseNotOfUnitError, CasesOfTwoCampaignsError, SettledCaseError. */
  async run(actor: Actor, wanted: SlipByHand, attempt: Attempt | null): Promise<string> {
    requirePermission(actor, 'colour-slip.issue');
    const now = this.clock.now();
    const { id } = await this.uow.run((tx) =>
      once(tx, actor.userId, attempt, now, async () => {
        await holdAlone(tx, 'colour-slips');
        const [unit] = await this.directory.unitsByIds(tx, [wanted.unitId]);
        if (!unit) throw new NotFoundError();
        const lines = await this.linesOf(tx, wanted.caseIds);
        for (const line of lines) requireSlip(line, unit.id, unit.name);
        if (new Set(lines.map(({ row }) => row.campaignId)).size > 1) throw new CasesOfTwoCampaignsError();
        const written = await this.writeSlip.run(tx, actor, {
          colour: wanted.colour,
          unit,
          campaignId: lines[0]!.row.campaignId,
          tasks: [],
          cases: lines.map((line) => ({ line, why: null })),
          reason: this.contacts.blackOut(wanted.reason.trim()).content,
          rule: null,
        });
        await this.letters.tellIssued(tx, [written], now);
        return written.slip.id;
      }),
    );
    return id;
  }

  private async linesOf(tx: Tx, caseIds: readonly string[]): Promise<CaseLine[]> {
    const ids = [...new Set(caseIds)];
    const byId = new Map((await this.list.byIds(tx, ids)).map((line) => [line.row.id, line]));
    return ids.map((id) => {
      const line = byId.get(id);
      if (!line) throw new NotFoundError();
      return line;
    });
  }
}

function requireSlip(line: CaseLine, unitId: string, unit: string): void {
  const { status, title, dispatchedAt } = line.row;
  if (!dispatchedAt || status === 'registered' || SETTLED.includes(status))
    throw new SettledCaseError({ title });
  if (leadOf(line)?.id !== unitId) throw new CaseNotOfUnitError({ title, unit });
}
