export { FileTooLargeError, InfectedFileError } from './domain/evidence-errors.js';
export { Evidence } from './application/evidence.js';
export { ForgetFiles } from './application/forget-files.js';
export { Pictures, type FileContent } from './application/pictures.js';
export { ScanWaiting } from './application/scan-waiting.js';
export { StoredOriginals } from './application/stored-originals.js';
export { SweepFiles, type Swept } from './application/sweep-files.js';
export { TakeFile, type TakenFile, type Upload } from './application/take-file.js';
export { announcedBytes, multipartStaging, type StagedUpload } from './uploads/multipart-staging.js';
export { Staging, type StagedFile } from './uploads/staging.js';
export { UploadTurns } from './uploads/upload-turns.js';
export {
  EVIDENCE_KINDS,
  EVIDENCE_WARNINGS,
  isPhoto,
  LARGEST_FILE,
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
