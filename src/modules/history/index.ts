export { History, type HistoryNote } from './application/history.js';
export { HistoryEntryRow } from './persistence/history-entry.entity.js';
export { HistoryModule } from './history.module.js';
