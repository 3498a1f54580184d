export { ExportRow } from './persistence/export.entity.js';
export { ReportsModule } from './reports.module.js';
