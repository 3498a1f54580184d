export { LayFiles, type LaidFiles } from './application/lay-files.js';
export { MakeBackup, type MadeBackup } from './application/make-backup.js';
export { settleRestored } from './application/settle-restored.js';
export { BackupsModule } from './backups.module.js';
