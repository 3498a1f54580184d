import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { In, IsNull, Not, Or } from 'typeorm';
import { NotFoundError } from '../../../kernel/errors.js';
import { grouped } from '../../../kernel/grouped.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { InfectedFileError, NotAPhotoError } from '../domain/evidence-errors.js';
import { isPhoto, type EvidenceKind } from '../domain/evidence-kinds.js';
import type { Box } from '../domain/redaction.js';
import { EvidenceFileRow } from '../persistence/evidence-file.entity.js';
import { BlobStore } from '../storage/blob-store.js';
import { originalKey } from '../storage/keys.js';
import type { TakenFile } from './take-file.js';

const NOT_INFECTED = Or(IsNull(), Not<'infected'>('infected'));

/** The rows of photos and papers of any subject; who may see them is the subject's business. */
@Injectable()
export class Evidence {
  constructor(private readonly blobs: BlobStore) {}

  /** Records a file that is kept; the same file in the same place again is the same record. */
  async record(
    tx: Tx,
    actor: Actor,
    subjectId: string,
    file: TakenFile,
    now: Instant,
  ): Promise<{ row: EvidenceFileRow; isNew: boolean }> {
    const liveKey = liveKeyOf(subjectId, file);
    const known = await tx.findOneBy(EvidenceFileRow, { liveKey });
    if (known) return { row: known, isNew: false };
    const row = tx.create(EvidenceFileRow, {
      ...file,
      id: newId(),
      subjectId,
      redactions: null,
      redactionVersion: 0,
      uploadedBy: actor.userId,
      uploadedByName: actor.name,
      uploadedAt: now,
      removedAt: null,
      liveKey,
    });
    await tx.insert(EvidenceFileRow, row);
    return { row, isNew: true };
  }

  /** Throws NotFoundError. */
  async remove(tx: Tx, subjectId: string, id: string, now: Instant): Promise<EvidenceFileRow> {
    const row = await this.require(tx, subjectId, id);
    const there = { id, removedAt: IsNull() };
    const { affected } = await tx.update(EvidenceFileRow, there, { removedAt: now, liveKey: null });
    // Somebody else took it back at the same moment.
    if (affected === 0) throw new NotFoundError();
    return row;
  }

  /** Sets the black boxes of a photo; false when somebody else set them since it was read. Throws NotAPhotoError. */
  async redact(tx: Tx, row: EvidenceFileRow, version: number, boxes: readonly Box[]): Promise<boolean> {
    if (!isPhoto(row)) throw new NotAPhotoError();
    const next = { redactions: boxes.length > 0 ? [...boxes] : null, redactionVersion: version + 1 };
    const { affected } = await tx.update(EvidenceFileRow, { id: row.id, redactionVersion: version }, next);
    return affected === 1;
  }

  async require(reads: Reads, subjectId: string, id: string): Promise<EvidenceFileRow> {
    const row = await reads.findOneBy(EvidenceFileRow, { id, subjectId, removedAt: IsNull() });
    if (!row) throw new NotFoundError();
    return row;
  }

  /** One whose bytes may be served. Throws InfectedFileError. */
  async requireServable(reads: Reads, subjectId: string, id: string): Promise<EvidenceFileRow> {
    const row = await this.require(reads, subjectId, id);
    if (row.scan === 'infected') throw new InfectedFileError({ virus: '' });
    return row;
  }

  /** The bytes as they came. */
  open(row: EvidenceFileRow): Promise<Readable> {
    return this.blobs.open(originalKey(row.sha256));
  }

  /** In the order of upload. */
  of(reads: Reads, subjectId: string): Promise<EvidenceFileRow[]> {
    return reads.find(EvidenceFileRow, { where: { subjectId, removedAt: IsNull() }, order: { id: 'ASC' } });
  }

  /** By subject, in the order of upload. */
  async ofMany(reads: Reads, subjectIds: readonly string[]): Promise<Map<string, EvidenceFileRow[]>> {
    if (subjectIds.length === 0) return new Map();
    const where = { subjectId: In([...subjectIds]), removedAt: IsNull() };
    const rows = await reads.find(EvidenceFileRow, { where, order: { id: 'ASC' } });
    return grouped(rows, ({ subjectId }) => subjectId);
  }

  /** Those of these files that the subject has. */
  known(reads: Reads, subjectId: string, hashes: readonly string[]): Promise<EvidenceFileRow[]> {
    if (hashes.length === 0) return Promise.resolve([]);
    return reads.find(EvidenceFileRow, {
      where: { subjectId, sha256: In([...hashes]), removedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  /** Hashes of those photos that were sent for another subject as well. */
  async elsewhere(
    reads: Reads,
    subjectId: string,
    files: readonly EvidenceFileRow[],
  ): Promise<ReadonlySet<string>> {
    const hashes = files.filter(isPhoto).map(({ sha256 }) => sha256);
    if (hashes.length === 0) return new Set();
    const rows = await reads.find(EvidenceFileRow, {
      select: { sha256: true },
      where: { sha256: In(hashes), subjectId: Not(subjectId), removedAt: IsNull() },
    });
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  /** Another subject gets the same files; each of the two keeps or removes its own. */
  async copyAll(tx: Tx, fromId: string, toId: string): Promise<void> {
    for (const row of await this.of(tx, fromId)) {
      const own = { id: newId(), subjectId: toId, liveKey: liveKeyOf(toId, row) };
      await tx.insert(EvidenceFileRow, { ...row, ...own } as never);
    }
  }

  /** Another subject gets these files in place of the one they were sent for. */
  async moveAll(tx: Tx, fromId: string, toId: string): Promise<void> {
    for (const row of await this.of(tx, fromId))
      await tx.update(EvidenceFileRow, { id: row.id }, { subjectId: toId, liveKey: liveKeyOf(toId, row) });
  }

  /** By subject: the first photo that was taken of it. */
  async firstPhotos(reads: Reads, subjectIds: readonly string[]): Promise<Map<string, string>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await reads.find(EvidenceFileRow, {
      where: { subjectId: In([...subjectIds]), kind: In(['before', 'after']), removedAt: IsNull() },
      order: { id: 'DESC' },
    });
    return new Map(rows.map(({ subjectId, id }) => [subjectId, id]));
  }

  async countPhotos(reads: Reads, subjectId: string): Promise<{ before: number; after: number }> {
    const count = (kind: EvidenceKind): Promise<number> =>
      reads.countBy(EvidenceFileRow, { subjectId, kind, removedAt: IsNull(), scan: NOT_INFECTED });
    return { before: await count('before'), after: await count('after') };
  }
}

type Place = Pick<TakenFile, 'kind' | 'sha256' | 'point'>;

function liveKeyOf(subjectId: string, { kind, sha256, point }: Place): string {
  return createHash('sha256')
    .update([subjectId, kind, sha256, point ?? ''].join('\n'))
    .digest('hex');
}
