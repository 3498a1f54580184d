import type { Instant } from '../../../kernel/instant.js';
import type { CaseMailItem, MailReason } from '../../notices/index.js';
import type { Colour } from '../domain/colours.js';

/** All slips that one press issued to one unit, one person, one mail. Reasons written by hand are read in the product. */
export interface SlipMailModel {
  recipientName: string | null;
  unitName: string;
  slips: readonly SlipMailItem[];
  byName: string;
  at: Instant;
  link: string;
  why: MailReason;
}

export interface SlipMailItem {
  colour: Colour;
  number: string;
  /** `5 月 12 日`. */
  receiptBy: string;
  points: number;
  cases: readonly (CaseMailItem & { found: string | null })[];
  /** Where it is about rectification tasks. */
  tasks?: readonly { title: string; found: string | null; link: string }[];
}

export interface WithdrawnSlipMailModel {
  recipientName: string | null;
  unitName: string;
  number: string;
  colour: Colour;
  byName: string;
  at: Instant;
  link: string;
  why: MailReason;
}
