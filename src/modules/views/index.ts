export { LedgerSettingRow } from './persistence/ledger-setting.entity.js';
export { SavedViewRow } from './persistence/saved-view.entity.js';
export { ViewsModule } from './views.module.js';
