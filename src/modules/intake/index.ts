export { CommitImport } from './application/commit-import.js';
export { DryRunImport, type ImportFile } from './application/dry-run-import.js';
export { EnterCase, type TypedCase } from './application/enter-case.js';
export { ReadImports, type WholeImport } from './application/read-imports.js';
export type { RowFinding } from './domain/row-finding.js';
export { IntakeModule } from './intake.module.js';
export { ImportRowRow } from './persistence/import-row.entity.js';
export { ImportRunRow } from './persistence/import-run.entity.js';
