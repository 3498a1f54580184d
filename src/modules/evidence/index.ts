export { InfectedFileError } from './domain/evidence-errors.js';
export { Evidence } from './application/evidence.js';
export { FileKit } from './application/file-kit.js';
export { ForgetFiles } from './application/forget-files.js';
export { Pictures, type FileContent, type ShownPhoto } from './application/pictures.js';
export { ScanWaiting } from './application/scan-waiting.js';
export { StoredOriginals } from './application/stored-originals.js';
export { SubjectFiles, type FileHolder, type FileTrace } from './application/subject-files.js';
export { SweepFiles, type Swept } from './application/sweep-files.js';
export { TakeFile, type TakenFile, type Upload } from './application/take-file.js';
export { AddEvidenceRequest, KnownEvidenceRequest } from './http/dto/evidence-file.request.js';
export { ServesFile, ServesThumbnail, TakesFile } from './http/file-routes.js';
export { sendFile, sendOriginal, sendPhoto, sendThumbnail } from './http/serve-inert.js';
export { uploadOf } from './http/upload-of.js';
export type { StagedUpload } from './uploads/multipart-staging.js';
export {
  EVIDENCE_KINDS,
  EVIDENCE_WARNINGS,
  isPhoto,
  TIME_SOURCES,
  type EvidenceKind,
  type EvidenceWarning,
  type FactSource,
} from './domain/evidence-kinds.js';
export { judgeFile, type Surroundings } from './domain/judge-file.js';
export { distanceBetween, position, readPosition, storePosition, type Position } from './domain/position.js';
export { MOST_BOXES, type Box } from './domain/redaction.js';
export { EvidenceModule } from './evidence.module.js';
export { EvidenceFileRow } from './persistence/evidence-file.entity.js';
