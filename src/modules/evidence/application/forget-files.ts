import { Injectable } from '@nestjs/common';
import { In, LessThan, Like } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EvidenceFileRow } from '../persistence/evidence-file.entity.js';
import { BlobStore } from '../storage/blob-store.js';
import { keysOf } from '../storage/keys.js';

/** Takes away files that never came to belong to anything: their rows, and their bytes where no other row has them. */
@Injectable()
export class ForgetFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly blobs: BlobStore,
  ) {}

  /** Of subjects that begin so, what came before that moment: at most `take`; answers how many. */
  async run(subjectsBegin: string, before: Instant, take: number): Promise<number> {
    const gone = await this.uow.run(async (tx) => {
      const rows = await tx.find(EvidenceFileRow, {
        select: { id: true, sha256: true, redactions: true },
        where: { subjectId: Like(`${subjectsBegin}%`), uploadedAt: LessThan(before) },
        order: { id: 'ASC' },
        take,
      });
      if (rows.length > 0) await tx.delete(EvidenceFileRow, { id: In(rows.map(({ id }) => id)) });
      return rows;
    });
    // After the commit: a file without a row is swept another time, a row without its file would be a loss.
    for (const { sha256, redactions } of gone) {
      if (await this.uow.reads.existsBy(EvidenceFileRow, { sha256 })) continue;
      for (const key of keysOf(sha256, [redactions ?? []])) await this.blobs.remove(key);
    }
    return gone.length;
  }
}
