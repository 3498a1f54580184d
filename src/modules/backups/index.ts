export { LayFiles, type LaidFiles } from './application/lay-files.js';
export { MakeBackup, type MadeBackup } from './application/make-backup.js';
export { forgetSearch, settleRestored } from './application/settle-restored.js';
export { BackupsModule } from './backups.module.js';
