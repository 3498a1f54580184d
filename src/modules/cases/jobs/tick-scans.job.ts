import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { SYSTEM } from '../../access/index.js';
import { ScanWaiting } from '../../evidence/index.js';
import { History } from '../../history/index.js';

/** Evidence that was taken while the virus scanner was away; an infected one is told in the history of its case. */
@Injectable()
@OnJob('tick.scans')
export class TickScansJob implements JobHandler<'tick.scans'> {
  constructor(
    private readonly waiting: ScanWaiting,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.waiting.run(async (tx, { id, subjectId, kind, sha256 }, virus) => {
      const data = { evidenceId: id, kind, sha256, virus };
      const entry = { action: 'evidence.infected', subjectType: 'case', subjectId, data } as const;
      await this.history.append(tx, SYSTEM, entry, this.clock.now());
    });
  }
}
