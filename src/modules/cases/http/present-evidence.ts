import { judgeFile, readPosition, type EvidenceFileRow, type Surroundings } from '../../evidence/index.js';
import type { EvidenceResponse } from './dto/evidence.response.js';

/** A photo or paper as the API shows it. */
export function presentEvidence(row: EvidenceFileRow, around: Surroundings): EvidenceResponse {
  return {
    id: row.id,
    kind: row.kind,
    point: row.point,
    paperKind: row.paperKind,
    name: row.name,
    mime: row.mime,
    size: row.size,
    sha256: row.sha256,
    originalSha256: row.originalSha256,
    originalSize: row.originalSize,
    width: row.width,
    height: row.height,
    takenAt: row.takenAt,
    takenAtSource: row.takenAtSource,
    position: readPosition(row),
    positionSource: row.positionSource,
    ...judgeFile(row, around),
    state: row.scan === 'infected' ? 'refused' : 'ready',
    redactions: row.redactions ?? [],
    redactionVersion: row.redactionVersion,
    uploadedBy: row.uploadedBy,
    uploadedByName: row.uploadedByName,
    uploadedAt: row.uploadedAt,
  };
}
