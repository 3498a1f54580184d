export { PreviewRollups } from './application/preview-rollups.js';
export { RollupSnapshots } from './application/rollup-snapshots.js';
export { SendRollups } from './application/send-rollups.js';
export { TakeRollups } from './application/take-rollups.js';
export type { RollupFigures } from './domain/rollup-figures.js';
export { MorningListRow } from './persistence/morning-list.entity.js';
export { RollupSnapshotRow } from './persistence/rollup-snapshot.entity.js';
export { RollupsModule } from './rollups.module.js';
