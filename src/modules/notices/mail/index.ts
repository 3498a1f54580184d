export type {
  Block,
  Cell,
  Column,
  Figure,
  ItemLine,
  MailContent,
  MailPicture,
  RenderedMail,
  TrendPoint,
} from './blocks.js';
export { caseItemLine, earliestDueFirst, numberWords, type CaseMailItem } from './case-item.js';
export { changeWords } from './change-words.js';
export { dayInSentence, dueMoment, momentInSentence, shortDay } from './day-words.js';
export { displayWidth, padEnd } from './display-width.js';
export { greeting, reasonWords, type MailReason } from './foot-words.js';
export {
  CLOSED_MARK,
  OPENED_MARK,
  RETURNED_MARK,
  colourMark,
  guessedWords,
  lightMark,
  spanWords,
  unsignedMark,
  type MailLight,
  type Mark,
  type Span,
} from './light-words.js';
export { INK_THIRD, RED } from './palette.js';
export { trendPicture } from './picture/trend-picture.js';
export { renderMail } from './render-mail.js';
export { facts, strong, type Sentence } from './sentence.js';
