export { RollupSnapshots } from './application/rollup-snapshots.js';
export type { RollupFigures } from './domain/rollup-figures.js';
export { RollupSnapshotRow } from './persistence/rollup-snapshot.entity.js';
export { RollupsModule } from './rollups.module.js';
