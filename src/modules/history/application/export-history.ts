import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { linesOf, type ExportLine } from '../proof/export-lines.js';
import { FoundChains } from '../persistence/found-chains.read-model.js';
import { CheckpointKey } from './checkpoint-key.js';
import { Checkpoints } from './checkpoints.js';

/** The history for an auditor: places, times, people and hashes, and no word of what a case is about. */
@Injectable()
export class ExportHistory {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checkpoints: Checkpoints,
    private readonly chains: FoundChains,
    private readonly key: CheckpointKey,
    private readonly clock: Clock,
  ) {}

  async *run(): AsyncGenerator<ExportLine> {
    const checkpoints = await this.checkpoints.all(this.uow.reads);
    const { publicKey, trusted } = this.key;
    const earlierKeys = trusted.filter((one) => one !== publicKey);
    yield { type: 'duban-history', form: 1, at: this.clock.now(), publicKey, earlierKeys };
    let lines = 1;
    for (const checkpoint of checkpoints) {
      yield { type: 'checkpoint', ...checkpoint };
      lines += 1;
    }
    for await (const chain of this.chains.all(checkpoints.at(-1)?.no ?? 0))
      for (const line of linesOf(chain)) {
        yield line;
        lines += 1;
      }
    yield { type: 'end', lines: lines + 1 };
  }
}
