import { ApiProperty } from '@nestjs/swagger';
import { EVIDENCE_KINDS, type EvidenceFileRow, type EvidenceKind } from '../../../evidence/index.js';
import type { RectificationProgressRow } from '../../persistence/rectification-progress.entity.js';

/** A photo or paper of a progress entry. */
export class ProgressFileResponse {
  id: string;

  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;

  name: string;

  @ApiProperty({ type: String, nullable: true })
  point: string | null;

  /** Of the file as it came; a photo is shown as JPEG. */
  mime: string;
  size: number;

  /** As the server counted it. */
  sha256: string;
  uploadedByName: string;
  uploadedAt: string;

  static of(this: void, row: EvidenceFileRow): ProgressFileResponse {
    const { id, kind, name, point, mime, size, sha256, uploadedByName, uploadedAt } = row;
    return { id, kind, name, point, mime, size, sha256, uploadedByName, uploadedAt };
  }
}

export class KnownProgressFilesResponse {
  @ApiProperty({ type: [ProgressFileResponse] })
  evidence: ProgressFileResponse[];
}

export class ProgressResponse {
  id: string;

  /** The month that it tells of. @example "2026-05" */
  month: string;
  text: string;

  @ApiProperty({ type: String, nullable: true })
  obstacle: string | null;

  unitName: string;
  recordedByName: string;
  recordedAt: string;

  @ApiProperty({ type: [ProgressFileResponse] })
  files: ProgressFileResponse[];

  /** Files that it announced and that are still on the phone of its writer. */
  awaited: number;

  static of({
    entry,
    files,
  }: {
    entry: RectificationProgressRow;
    files: EvidenceFileRow[];
  }): ProgressResponse {
    const { id, month, text, obstacle, unitName, recordedByName, recordedAt } = entry;
    const shown = files.map(ProgressFileResponse.of);
    const there = new Set(files.map(({ sha256 }) => sha256));
    const awaited = (entry.announced ?? []).filter((sha256) => !there.has(sha256)).length;
    return { id, month, text, obstacle, unitName, recordedByName, recordedAt, files: shown, awaited };
  }
}
