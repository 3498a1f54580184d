export { Evidence, type StoredUpload, type Upload } from './application/evidence.js';
export { EVIDENCE_KINDS, LARGEST_FILE, type EvidenceKind } from './domain/evidence-kinds.js';
export { EvidenceModule } from './evidence.module.js';
export { EvidenceFileRow } from './persistence/evidence-file.entity.js';
