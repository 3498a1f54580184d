import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Checkpoint } from '../proof/checkpoint.js';
import { HistoryCheckpointRow } from '../persistence/history-checkpoint.entity.js';

/** The seals over the history. */
@Injectable()
export class Checkpoints {
  newest(reads: Reads): Promise<Checkpoint | null> {
    return reads.findOne(HistoryCheckpointRow, { where: {}, order: { no: 'DESC' } });
  }

  all(reads: Reads): Promise<Checkpoint[]> {
    return reads.find(HistoryCheckpointRow, { order: { no: 'ASC' } });
  }
}
