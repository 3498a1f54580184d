export { PreviewDigest } from './application/preview-digest.js';
export { SendDigests } from './application/send-digests.js';
export { endedWeek } from './domain/digest-week.js';
export { DigestsModule } from './digests.module.js';
export { DigestIssueRow } from './persistence/digest-issue.entity.js';
