import { ApiProperty } from '@nestjs/swagger';
import {
  EVIDENCE_KINDS,
  EVIDENCE_WARNINGS,
  TIME_SOURCES,
  type EvidenceKind,
  type EvidenceWarning,
  type FactSource,
} from '../../../evidence/index.js';

export class PositionResponse {
  lat: number;
  lng: number;
}

export class BoxResponse {
  x: number;
  y: number;
  w: number;
  h: number;
}

export class EvidenceResponse {
  id: string;

  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;

  @ApiProperty({ type: String, nullable: true })
  point: string | null;

  @ApiProperty({ type: String, nullable: true })
  paperKind: string | null;

  name: string;

  /** Of the file as it came; a photo is shown as JPEG. */
  mime: string;

  /** Of the file as it came, in bytes. */
  size: number;

  /** Of the file as it came, as the server counted it. */
  sha256: string;

  /** Of the photo as it was taken, where the device made it smaller; as the device says. */
  @ApiProperty({ type: String, nullable: true })
  originalSha256: string | null;

  /** Bytes of the photo as it was taken. */
  @ApiProperty({ type: Number, nullable: true })
  originalSize: number | null;

  /** Of a photo, turned upright. */
  @ApiProperty({ type: Number, nullable: true })
  width: number | null;

  @ApiProperty({ type: Number, nullable: true })
  height: number | null;

  @ApiProperty({ type: String, nullable: true })
  takenAt: string | null;

  @ApiProperty({ enum: TIME_SOURCES, nullable: true, type: String })
  takenAtSource: FactSource | null;

  @ApiProperty({ type: PositionResponse, nullable: true })
  position: PositionResponse | null;

  @ApiProperty({ enum: TIME_SOURCES, nullable: true, type: String })
  positionSource: FactSource | null;

  /** Whole metres to the place of the case. */
  @ApiProperty({ type: Number, nullable: true })
  distance: number | null;

  /** What a reviewer should look at; nothing of it refuses the file. */
  @ApiProperty({ enum: EVIDENCE_WARNINGS, enumName: 'EvidenceWarning', isArray: true })
  warnings: EvidenceWarning[];

  /** `refused`: found infected after it was accepted; its bytes are not served any more. */
  @ApiProperty({ enum: ['ready', 'refused'] })
  state: 'ready' | 'refused';

  /** Black boxes for publication, in fractions of the picture. */
  redactions: BoxResponse[];
  redactionVersion: number;

  uploadedBy: string;
  uploadedByName: string;
  uploadedAt: string;
}

export class KnownEvidenceResponse {
  /** Those of the asked hashes that the case has. */
  known: string[];

  /** Their rows: the same file may stand in several places. */
  evidence: EvidenceResponse[];
}
