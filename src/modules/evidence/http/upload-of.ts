import { InvalidInputError } from '../../../kernel/errors.js';
import { instant } from '../../../kernel/instant.js';
import type { Upload } from '../application/take-file.js';
import { position } from '../domain/position.js';
import type { StagedUpload } from '../uploads/multipart-staging.js';
import type { AddEvidenceRequest } from './dto/evidence-file.request.js';

/** What was uploaded and what is said of it; throws InvalidInputError without a file. */
export function uploadOf(body: AddEvidenceRequest, file: StagedUpload | undefined): Upload {
  if (!file)
    throw new InvalidInputError([
      { field: 'file', code: 'isNotEmpty', wording: { zh: '请选一个文件。', en: 'Choose a file.' } },
    ]);
  const { originalSha256, originalSize } = body;
  return {
    staged: file.staged,
    name: file.originalname,
    kind: body.kind,
    point: body.point?.trim() || null,
    paperKind: body.paperKind ?? null,
    takenAt: body.takenAt ? instant(body.takenAt) : null,
    position: position(body.lat, body.lng),
    accuracy: body.accuracy === undefined ? null : Math.round(body.accuracy),
    sha256: body.sha256 ?? null,
    original: originalSha256 && originalSize ? { sha256: originalSha256, size: originalSize } : null,
  };
}
