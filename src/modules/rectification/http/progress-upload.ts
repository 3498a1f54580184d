import { InvalidInputError } from '../../../kernel/errors.js';
import { instant } from '../../../kernel/instant.js';
import type { AddEvidenceRequest } from '../../cases/index.js';
import { position, type StagedUpload, type Upload } from '../../evidence/index.js';

/** What was uploaded with a progress entry and what is said of it; throws InvalidInputError without a file. */
export function progressUploadOf(body: AddEvidenceRequest, file: StagedUpload | undefined): Upload {
  if (!file)
    throw new InvalidInputError([
      { field: 'file', code: 'isNotEmpty', wording: { zh: '请选一个文件。', en: 'Choose a file.' } },
    ]);
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
  };
}
