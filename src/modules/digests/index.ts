export { DigestIssueRow } from './persistence/digest-issue.entity.js';
export { DigestsModule } from './digests.module.js';
