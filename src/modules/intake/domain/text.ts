export { isBlank, simplify, wordKey } from '../../../kernel/heading-key.js';
export { halfWidth, squash } from '../../../kernel/text.js';
