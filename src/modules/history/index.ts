export { History, type HistoryNote } from './application/history.js';
export { HistoryCheckpointHeadRow, HistoryCheckpointRow } from './persistence/history-checkpoint.entity.js';
export { HistoryEntryRow } from './persistence/history-entry.entity.js';
export { HistoryHeadRow } from './persistence/history-head.entity.js';
export { HistoryModule } from './history.module.js';
