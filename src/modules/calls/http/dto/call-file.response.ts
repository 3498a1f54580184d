import { ApiProperty } from '@nestjs/swagger';
import { EVIDENCE_KINDS, type EvidenceFileRow, type EvidenceKind } from '../../../evidence/index.js';

/** A photo or paper of an answer. */
export class CallFileResponse {
  id: string;

  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;

  @ApiProperty({ type: String, nullable: true })
  point: string | null;

  name: string;

  /** Of the file as it came; a photo is shown as JPEG. */
  mime: string;

  size: number;

  /** As the server counted it. */
  sha256: string;

  @ApiProperty({ type: String, nullable: true })
  takenAt: string | null;

  uploadedByName: string;
  uploadedAt: string;

  static of(this: void, row: EvidenceFileRow): CallFileResponse {
    const { id, kind, point, name, mime, size, sha256, takenAt, uploadedByName, uploadedAt } = row;
    return { id, kind, point, name, mime, size, sha256, takenAt, uploadedByName, uploadedAt };
  }
}

export class KnownCallFilesResponse {
  /** Hashes of those that the call has. */
  known: string[];

  @ApiProperty({ type: [CallFileResponse] })
  evidence: CallFileResponse[];
}
