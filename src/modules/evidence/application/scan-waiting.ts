import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { EvidenceFileRow } from '../persistence/evidence-file.entity.js';
import { VirusScanner } from '../scanner/virus-scanner.js';
import { BlobStore } from '../storage/blob-store.js';
import { originalKey } from '../storage/keys.js';

/** Scans what was taken while the scanner was away. */
@Injectable()
export class ScanWaiting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly scanner: VirusScanner,
  ) {}

  /** One after the other until the scanner is away again; each infected one is handed over within its transaction. */
  async run(onInfected: (tx: Tx, row: EvidenceFileRow, virus: string) => Promise<void>): Promise<number> {
    let scanned = 0;
    for (let row = await this.next(''); row; row = await this.next(row.id)) {
      const key = originalKey(row.sha256);
      const verdict = (await this.blobs.has(key)) && (await this.scanner.scan(() => this.blobs.open(key)));
      if (!verdict) continue;
      if (verdict.state === 'away') return scanned;
      const found = row;
      await this.uow.run(async (tx) => {
        await tx.update(EvidenceFileRow, { id: found.id }, { scan: verdict.state });
        if (verdict.state === 'infected') await onInfected(tx, found, verdict.virus);
      });
      scanned += 1;
    }
    return scanned;
  }

  private next(after: string): Promise<EvidenceFileRow | null> {
    return this.uow.reads.findOne(EvidenceFileRow, {
      where: { scan: 'unscanned', removedAt: IsNull(), id: MoreThan(after) },
      order: { id: 'ASC' },
    });
  }
}
