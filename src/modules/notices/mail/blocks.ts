import type { Day } from '../../../kernel/day.js';
import type { Mark } from './light-words.js';
import type { Sentence } from './sentence.js';

/** A big figure with what it is compared with. */
export interface Figure {
  mark: Mark | null;
  label: string;
  count: number;
  /** Empty when there is nothing to compare with. */
  note: string;
}

/** One case: its light, its title and one helper line. */
export interface ItemLine {
  mark: Mark;
  title: string;
  facts: Sentence;
  /** Null where all of a mail lead to the one place that its button leads to. */
  link: string | null;
}

export interface Column {
  label: string;
  align: 'left' | 'right';
  /** Per cent of the table. */
  width: number;
}

export interface Cell {
  text: string;
  ink?: string;
  strong?: boolean;
}

export interface Bar {
  on: Day;
  count: number;
}

/** One morning of the picture. */
export interface TrendPoint {
  on: Day;
  open: number;
  overdue: number;
}

/** A picture that a mail shows inside itself, by its Content-ID. */
export interface MailPicture {
  contentId: string;
  name: string;
  mediaType: string;
  content: Buffer;
}

/** The pieces of a mail in reading order. Both parts are written from this one list, so they cannot differ. */
export type Block =
  | { kind: 'summary'; sentence: Sentence }
  | { kind: 'figures'; figures: readonly Figure[] }
  | { kind: 'heading'; title: string; note?: string }
  | { kind: 'items'; items: readonly ItemLine[] }
  | { kind: 'note'; words: string }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly Cell[])[] }
  | { kind: 'trend'; bars: readonly Bar[] }
  | { kind: 'picture'; points: readonly TrendPoint[]; picture: MailPicture }
  | { kind: 'button'; label: string; link: string }
  | { kind: 'foot'; lines: readonly string[] };

export interface MailContent {
  subject: string;
  /** The band at the top. */
  title: string;
  titleNote: string;
  blocks: readonly Block[];
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
  /** What the HTML part shows by Content-ID. */
  pictures?: readonly MailPicture[];
}
