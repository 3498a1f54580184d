import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SYSTEM } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { ProposalsDecidedError } from '../domain/slip-errors.js';
import { SlipProposalRow } from '../persistence/slip-proposal.entity.js';
import { IssueProposals } from './issue-proposals.js';

/** Issues what rules issue by themselves; on days off it waits for the next working day. */
@Injectable()
export class AutoIssue {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly issue: IssueProposals,
    private readonly clock: Clock,
  ) {}

  /** How many slips went out. */
  async run(): Promise<number> {
    const reads = this.uow.reads;
    const calendar = await this.calendars.load(reads);
    if (!calendar.isWorkingDay(dayOf(this.clock.now()))) return 0;
    const open = await reads.find(SlipProposalRow, {
      where: { state: 'open', auto: true },
      select: { id: true, unitId: true },
      order: { id: 'ASC' },
    });
    let slips = 0;
    for (const unitId of new Set(open.map((one) => one.unitId)))
      slips += await this.ofUnit(open.filter((one) => one.unitId === unitId).map(({ id }) => id));
    return slips;
  }

  private async ofUnit(ids: readonly string[]): Promise<number> {
    try {
      return (await this.issue.run(SYSTEM, ids)).slips.length;
    } catch (error) {
      // Decided by somebody a moment before, or done.
      if (error instanceof ProposalsDecidedError) return 0;
      throw error;
    }
  }
}
