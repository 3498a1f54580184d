import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { DAY_MS, millis } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Box } from '../domain/redaction.js';
import { EvidenceFileRow } from '../persistence/evidence-file.entity.js';
import { BlobStore, type StoredBlob } from '../storage/blob-store.js';
import { keysOf, sha256In } from '../storage/keys.js';

export interface Swept {
  /** Files in the storage. */
  looked: number;
  /** Files that no row needs, at least a day old: what is on its way to a row is younger. */
  orphans: string[];
  bytes: number;
  /** Hashes of rows whose file is gone: the storage was not brought back with the database. */
  missing: string[];
}

/** 清理: takes away what uploads left behind whose transaction was lost, and copies that are made otherwise by now. */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  /** Removes nothing unless told to. */
  async run(remove: boolean): Promise<Swept> {
    const wanted = await this.wanted();
    const missing = new Set(wanted.keys());
    const yesterday = millis(this.clock.now()) - DAY_MS;
    const swept: Swept = { looked: 0, orphans: [], bytes: 0, missing: [] };
    for await (const blob of this.blobs.list('')) {
      swept.looked += 1;
      missing.delete(blob.key.slice(blob.key.lastIndexOf('/') + 1));
      if (isNeeded(blob, wanted) || blob.storedAt > yesterday) continue;
      swept.orphans.push(blob.key);
      swept.bytes += blob.size;
      if (remove) await this.blobs.remove(blob.key);
    }
    return { ...swept, missing: [...missing] };
  }

  /** By hash: the boxes of each row that has it. A removed row keeps its file: it stays as record. */
  private async wanted(): Promise<Map<string, Box[][]>> {
    const rows = await this.uow.reads.find(EvidenceFileRow, {
      select: { id: true, sha256: true, redactions: true },
    });
    const wanted = new Map<string, Box[][]>();
    for (const { sha256, redactions } of rows)
      wanted.set(sha256, [...(wanted.get(sha256) ?? []), redactions ?? []]);
    return wanted;
  }
}

function isNeeded({ key }: StoredBlob, wanted: ReadonlyMap<string, Box[][]>): boolean {
  const sha256 = sha256In(key);
  const boxes = sha256 && wanted.get(sha256);
  return !!boxes && keysOf(sha256, boxes).includes(key);
}
