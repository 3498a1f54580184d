import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { createHash } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { In, IsNull } from 'typeorm';
import { NotFoundError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import {
  DOCUMENT_TYPES,
  FileChangedError,
  FileTooLargeError,
  LARGEST_FILE,
  PHOTO_TYPES,
  WrongFileTypeError,
  type EvidenceKind,
} from '../domain/evidence-kinds.js';
import { EvidenceFileRow } from '../persistence/evidence-file.entity.js';
import { FileStore } from './file-store.js';

export interface Upload {
  bytes: Buffer;
  name: string;
  kind: EvidenceKind;
  point: string | null;
  takenAt: Instant | null;
  /** What the sender counted; the server counts again. */
  sha256: string | null;
}

export interface StoredUpload extends Omit<Upload, 'bytes' | 'sha256'> {
  sha256: string;
  mime: string;
  size: number;
}

/** Photos and papers of any subject; who may see them is the subject's business. */
@Injectable()
export class Evidence {
  constructor(private readonly files: FileStore) {}

  /** Checks a file and puts it on disk; done before the transaction that records it. */
  async store({ bytes, sha256, ...rest }: Upload): Promise<StoredUpload> {
    if (bytes.length > LARGEST_FILE) throw new FileTooLargeError();
    const counted = createHash('sha256').update(bytes).digest('hex');
    if (sha256 && sha256.toLowerCase() !== counted) throw new FileChangedError();
    const mime = (await fileTypeFromBuffer(bytes))?.mime ?? '';
    const taken = rest.kind === 'document' ? DOCUMENT_TYPES : PHOTO_TYPES;
    if (!taken.includes(mime)) throw new WrongFileTypeError();
    await this.files.put(counted, bytes);
    return { ...rest, sha256: counted, mime, size: bytes.length };
  }

  /** Records a stored file; the same file in the same place again is the same record. */
  async record(
    tx: Tx,
    actor: Actor,
    subjectId: string,
    stored: StoredUpload,
    now: Instant,
  ): Promise<EvidenceFileRow> {
    const { sha256, kind } = stored;
    const known = await tx.findOneBy(EvidenceFileRow, { subjectId, sha256, kind, removedAt: IsNull() });
    if (known) return known;
    const row = tx.create(EvidenceFileRow, {
      ...stored,
      name: stored.name.slice(0, 200),
      id: newId(),
      subjectId,
      uploadedBy: actor.userId,
      uploadedByName: actor.name,
      uploadedAt: now,
      removedAt: null,
    });
    await tx.insert(EvidenceFileRow, row);
    return row;
  }

  async remove(tx: Tx, subjectId: string, id: string, now: Instant): Promise<EvidenceFileRow> {
    const row = await this.require(tx, subjectId, id);
    await tx.update(EvidenceFileRow, { id }, { removedAt: now });
    return row;
  }

  async require(reads: Reads, subjectId: string, id: string): Promise<EvidenceFileRow> {
    const row = await reads.findOneBy(EvidenceFileRow, { id, subjectId, removedAt: IsNull() });
    if (!row) throw new NotFoundError();
    return row;
  }

  open(row: EvidenceFileRow): ReadStream {
    return this.files.read(row.sha256);
  }

  /** In the order of upload. */
  of(reads: Reads, subjectId: string): Promise<EvidenceFileRow[]> {
    return reads.find(EvidenceFileRow, { where: { subjectId, removedAt: IsNull() }, order: { id: 'ASC' } });
  }

  /** Another subject gets the same files; each of the two keeps or removes its own. */
  async copyAll(tx: Tx, fromId: string, toId: string): Promise<void> {
    for (const row of await this.of(tx, fromId))
      await tx.insert(EvidenceFileRow, { ...row, id: newId(), subjectId: toId } as never);
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
      reads.countBy(EvidenceFileRow, { subjectId, kind, removedAt: IsNull() });
    return { before: await count('before'), after: await count('after') };
  }
}
