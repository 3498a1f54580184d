export { PublicityObjectionRow } from './persistence/publicity-objection.entity.js';
export { PublicityRow } from './persistence/publicity.entity.js';
export { WriteOffActRow } from './persistence/write-off-act.entity.js';
export { WriteOffLinkRow } from './persistence/write-off-link.entity.js';
export { WriteOffRuleRow } from './persistence/write-off-rule.entity.js';
export { WriteOffWordsRow } from './persistence/write-off-words.entity.js';
export { WriteOffRow } from './persistence/write-off.entity.js';
export { WriteOffModule } from './write-off.module.js';
