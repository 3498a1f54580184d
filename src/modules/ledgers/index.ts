export { FreezeIssue } from './application/freeze-issue.js';
export { LedgersModule } from './ledgers.module.js';
export { LedgerIssueRow } from './persistence/ledger-issue.entity.js';
export { LedgerRowRow } from './persistence/ledger-row.entity.js';
export { LedgerUploadRow } from './persistence/ledger-upload.entity.js';
export { LedgerViewRow } from './persistence/ledger-view.entity.js';
