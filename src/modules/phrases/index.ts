export { PhraseRow } from './persistence/phrase.entity.js';
export { PhrasesModule } from './phrases.module.js';
