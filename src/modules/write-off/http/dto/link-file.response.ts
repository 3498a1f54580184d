import { ApiProperty } from '@nestjs/swagger';
import { EVIDENCE_KINDS, type EvidenceFileRow, type EvidenceKind } from '../../../evidence/index.js';
import { isSitePhoto } from '../../domain/site-photo.js';

export class WriteOffLinkFileResponse {
  id: string;

  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;

  isPhoto: boolean;
  name: string;

  /** Which paper of the link it is. */
  @ApiProperty({ type: String, nullable: true })
  point: string | null;

  sha256: string;
  uploadedByName: string;

  /** By the photo itself, else by the device. */
  @ApiProperty({ type: String, nullable: true })
  takenAt: string | null;

  /** Whether it is known where it was taken. */
  hasPosition: boolean;

  static of(this: void, row: EvidenceFileRow): WriteOffLinkFileResponse {
    const { id, kind, name, point, sha256, uploadedByName, takenAt, latE6 } = row;
    return {
      id,
      kind,
      isPhoto: isSitePhoto(row),
      name,
      point,
      sha256,
      uploadedByName,
      takenAt,
      hasPosition: latE6 !== null,
    };
  }
}

export class WriteOffKnownFilesResponse {
  @ApiProperty({ type: [WriteOffLinkFileResponse] })
  evidence: WriteOffLinkFileResponse[];
}
