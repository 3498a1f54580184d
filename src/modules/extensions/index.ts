export { AskExtension } from './application/ask-extension.js';
export { DecideExtension } from './application/decide-extension.js';
export { ExtensionRules } from './application/extension-rules.js';
export { isExtendable } from './domain/extension-rule.js';
export { ExtensionsModule } from './extensions.module.js';
export { ExtensionRequestRow } from './persistence/extension-request.entity.js';
export { ExtensionRuleRow } from './persistence/extension-rule.entity.js';
