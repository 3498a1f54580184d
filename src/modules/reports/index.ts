export { SlipNumberRow } from './persistence/slip-number.entity.js';
export { SlipTemplateRow } from './persistence/slip-template.entity.js';
export { ReportsModule } from './reports.module.js';
