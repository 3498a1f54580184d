import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { FollowLeads } from '../application/follow-leads.js';
import { OpenRound } from '../application/open-round.js';
import { ProposeRoundSlips } from '../application/propose-round-slips.js';
import { TellUnits } from '../application/tell-units.js';

@Injectable()
@OnJob('tick.dispatch-rounds')
export class TickDispatchRoundsJob implements JobHandler<'tick.dispatch-rounds'> {
  constructor(
    private readonly openRound: OpenRound,
    private readonly followLeads: FollowLeads,
    private readonly tellUnits: TellUnits,
    private readonly proposeSlips: ProposeRoundSlips,
  ) {}

  async handle(): Promise<void> {
    await this.openRound.due();
    await this.followLeads.run();
    await this.proposeSlips.run();
    await this.tellUnits.run();
  }
}
