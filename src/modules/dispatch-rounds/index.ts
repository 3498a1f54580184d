export { DispatchRoundsModule } from './dispatch-rounds.module.js';
export { OpenRound } from './application/open-round.js';
export { DispatchLinkFailureRow } from './persistence/dispatch-link-failure.entity.js';
export { DispatchLinkRow } from './persistence/dispatch-link.entity.js';
export { DispatchOwedRow } from './persistence/dispatch-owed.entity.js';
export { DispatchRoundRow } from './persistence/dispatch-round.entity.js';
export { DispatchSettingRow } from './persistence/dispatch-setting.entity.js';
