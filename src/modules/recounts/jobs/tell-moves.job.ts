import { Injectable } from '@nestjs/common';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { TellMoves } from '../application/tell-moves.js';

@Injectable()
@OnJob('calendar.tell-moves')
export class TellMovesJob implements JobHandler<'calendar.tell-moves'> {
  constructor(private readonly tell: TellMoves) {}

  async handle({ changeId }: JobCatalog['calendar.tell-moves']): Promise<void> {
    await this.tell.run(changeId);
  }
}
