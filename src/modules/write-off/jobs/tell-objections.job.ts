import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { TellObjections } from '../application/tell-objections.js';

@Injectable()
@OnJob('publicity.tell-objections')
export class TellObjectionsJob implements JobHandler<'publicity.tell-objections'> {
  constructor(private readonly tell: TellObjections) {}

  handle({ publicityId }: { publicityId: string }): Promise<void> {
    return this.tell.run(publicityId);
  }
}
