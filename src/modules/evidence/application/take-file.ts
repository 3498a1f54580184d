import { Injectable } from '@nestjs/common';
import { Mutex } from 'async-mutex';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Instant } from '../../../kernel/instant.js';
import {
  EmptyFileError,
  FileChangedError,
  FileTooLargeError,
  InfectedFileError,
  ScannerAwayError,
  WrongEndingError,
  WrongFileTypeError,
} from '../domain/evidence-errors.js';
import { isPhoto, LARGEST_FILE, type EvidenceKind } from '../domain/evidence-kinds.js';
import { endingOf, keptName, withEnding } from '../domain/file-name.js';
import type { FileType } from '../domain/file-types.js';
import type { Position } from '../domain/position.js';
import type { EvidenceFileRow } from '../persistence/evidence-file.entity.js';
import { storePosition } from '../domain/position.js';
import { lookThrough } from '../papers/look-through.js';
import { sniffPhoto, sniffType } from '../papers/sniff-type.js';
import { VirusScanner } from '../scanner/virus-scanner.js';
import { BlobStore } from '../storage/blob-store.js';
import { originalKey } from '../storage/keys.js';
import { Staging, type StagedFile } from '../uploads/staging.js';
import { Pictures, type Taken } from './pictures.js';

/** What is sent, on the disk already or still at hand. */
export type Upload = UploadFacts & ({ staged: StagedFile } | { bytes: Buffer });

export interface UploadFacts {
  name: string;
  kind: EvidenceKind;
  point: string | null;
  /** As the device says; the photo itself is asked first. */
  takenAt: Instant | null;
  /** What the sender counted; the server counts again. */
  sha256: string | null;
  paperKind?: string | null;
  /** Where the device stands. */
  position?: Position | null;
  /** Metres. */
  accuracy?: number | null;
  /** The photo as it was taken, where the device sends a smaller one. */
  original?: { sha256: string; size: number } | null;
}

/** A file that is kept, and what is known of it before a row says whose it is. */
export type TakenFile = Pick<
  EvidenceFileRow,
  | 'sha256'
  | 'name'
  | 'mime'
  | 'size'
  | 'kind'
  | 'point'
  | 'paperKind'
  | 'width'
  | 'height'
  | 'takenAt'
  | 'takenAtSource'
  | 'latE6'
  | 'lngE6'
  | 'positionSource'
  | 'accuracy'
  | 'scan'
  | 'originalSha256'
  | 'originalSize'
>;

/** What happens to a file before the transaction that records it: it is judged, opened and kept. */
@Injectable()
export class TakeFile {
  /** A paper is read as a whole, so one at a time. */
  private readonly papers = new Mutex();

  constructor(
    private readonly staging: Staging,
    private readonly blobs: BlobStore,
    private readonly pictures: Pictures,
    private readonly scanner: VirusScanner,
  ) {}

  /** Throws a DomainError that says what to do. */
  async run(upload: Upload): Promise<TakenFile> {
    const staged = 'staged' in upload ? upload.staged : await this.staging.take(upload.bytes);
    try {
      return await this.judge(upload, staged);
    } finally {
      await this.staging.discard(staged);
    }
  }

  private async judge(upload: UploadFacts, { path, size, sha256 }: StagedFile): Promise<TakenFile> {
    const { kind } = upload;
    if (size === 0) throw new EmptyFileError();
    if (size > LARGEST_FILE) throw new FileTooLargeError();
    if (upload.sha256 && upload.sha256.toLowerCase() !== sha256) throw new FileChangedError();
    const given = keptName(upload.name);
    const { mime, endings } = await this.typeOf(path, kind, given);
    const scan = await this.scan(path);
    const photo = isPhoto({ mime }) ? await this.pictures.take(sha256, path) : null;
    await this.blobs.putFile(originalKey(sha256), path);
    return {
      sha256,
      name: endingOf(given) ? given : withEnding(given, endings[0]!),
      mime,
      size,
      kind,
      point: upload.point,
      paperKind: upload.paperKind ?? null,
      scan,
      originalSha256: upload.original?.sha256.toLowerCase() ?? null,
      originalSize: upload.original?.size ?? null,
      ...factsOf(upload, photo),
    };
  }

  /** By the content; the name has to agree with it, and a paper has to be one that does nothing by itself. */
  private async typeOf(path: string, kind: EvidenceKind, name: string): Promise<FileType> {
    const photo = await sniffPhoto(path);
    if (photo) return fitting(photo, name);
    if (kind !== 'document') throw new WrongFileTypeError();
    return this.papers.runExclusive(async () => {
      const bytes = await readFile(path);
      const paper = fitting(await sniffType(bytes), name);
      lookThrough(paper.mime, bytes);
      return paper;
    });
  }

  /** Throws InfectedFileError; ScannerAwayError where the setting says so. */
  private async scan(path: string): Promise<TakenFile['scan']> {
    const verdict = await this.scanner.scan(() => createReadStream(path));
    if (verdict?.state === 'infected') throw new InfectedFileError({ virus: verdict.virus });
    if (verdict?.state !== 'away') return verdict?.state ?? null;
    if (this.scanner.whenAway === 'refuse') throw new ScannerAwayError({ retryAfterSeconds: 60 });
    return 'unscanned';
  }
}

function fitting(found: FileType | undefined, name: string): FileType {
  if (!found) throw new WrongFileTypeError();
  const ending = endingOf(name);
  if (ending && !found.endings.includes(ending)) throw new WrongEndingError({ ending, ...found.wording });
  return found;
}

/** The photo is believed before the device that sends it. */
function factsOf(upload: UploadFacts, photo: Taken | null) {
  const takenAt = photo?.takenAt ?? upload.takenAt;
  const place = photo?.position ?? upload.position ?? null;
  return {
    width: photo?.width ?? null,
    height: photo?.height ?? null,
    takenAt,
    takenAtSource: takenAt && (photo?.takenAt ? ('photo' as const) : ('device' as const)),
    ...storePosition(place),
    positionSource: place && (photo?.position ? ('photo' as const) : ('device' as const)),
    accuracy: place && !photo?.position ? (upload.accuracy ?? null) : null,
  };
}
