import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
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
import { sniffType } from '../papers/sniff-type.js';
import { VirusScanner } from '../scanner/virus-scanner.js';
import { BlobStore } from '../storage/blob-store.js';
import { originalKey } from '../storage/keys.js';
import { Pictures, type Taken } from './pictures.js';

export interface Upload {
  bytes: Buffer;
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
>;

/** What happens to a file before the transaction that records it: it is judged, opened and kept. */
@Injectable()
export class TakeFile {
  constructor(
    private readonly blobs: BlobStore,
    private readonly pictures: Pictures,
    private readonly scanner: VirusScanner,
  ) {}

  /** Throws a DomainError that says what to do. */
  async run(upload: Upload): Promise<TakenFile> {
    const { bytes, kind } = upload;
    if (bytes.length === 0) throw new EmptyFileError();
    if (bytes.length > LARGEST_FILE) throw new FileTooLargeError();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (upload.sha256 && upload.sha256.toLowerCase() !== sha256) throw new FileChangedError();
    const given = keptName(upload.name);
    const { mime, endings } = await typeOf(bytes, kind, given);
    lookThrough(mime, bytes);
    const scan = await this.scan(bytes);
    const photo = isPhoto({ mime }) ? await this.pictures.take(sha256, bytes) : null;
    await this.blobs.put(originalKey(sha256), bytes);
    return {
      sha256,
      name: endingOf(given) ? given : withEnding(given, endings[0]!),
      mime,
      size: bytes.length,
      kind,
      point: upload.point,
      paperKind: upload.paperKind ?? null,
      scan,
      ...factsOf(upload, photo),
    };
  }

  /** Throws InfectedFileError; ScannerAwayError where the setting says so. */
  private async scan(bytes: Buffer): Promise<TakenFile['scan']> {
    const verdict = await this.scanner.scan(bytes);
    if (verdict?.state === 'infected') throw new InfectedFileError({ virus: verdict.virus });
    if (verdict?.state !== 'away') return verdict?.state ?? null;
    if (this.scanner.whenAway === 'refuse') throw new ScannerAwayError({ retryAfterSeconds: 60 });
    return 'unscanned';
  }
}

/** By the content, and the name has to agree with it. */
async function typeOf(bytes: Buffer, kind: EvidenceKind, name: string): Promise<FileType> {
  const found = await sniffType(bytes);
  if (!found || (kind !== 'document' && !isPhoto(found))) throw new WrongFileTypeError();
  const ending = endingOf(name);
  if (ending && !found.endings.includes(ending)) throw new WrongEndingError({ ending, ...found.wording });
  return found;
}

/** The photo is believed before the device that sends it. */
function factsOf(upload: Upload, photo: Taken | null) {
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
