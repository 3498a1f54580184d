export { ColourSlipCaseRow } from './persistence/colour-slip-case.entity.js';
export { ColourSlipSettingRow } from './persistence/colour-slip-setting.entity.js';
export { ColourSlipWordsRow } from './persistence/colour-slip-words.entity.js';
export { ColourSlipRow } from './persistence/colour-slip.entity.js';
export { SlipConsequenceRow } from './persistence/slip-consequence.entity.js';
export { SlipProposalRow } from './persistence/slip-proposal.entity.js';
export { SlipsModule } from './slips.module.js';
