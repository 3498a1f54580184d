import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { CaseMailItem, MailReason } from '../../notices/index.js';

/** One request, one person, one mail. Nothing of the reasons: those are read in the product. */
export interface ExtensionMailModel {
  kind: 'asked' | 'approved' | 'refused';
  recipientName: string | null;
  item: CaseMailItem;
  unitName: string;
  /** `整改办结`. */
  stepName: string;
  fromOn: Day;
  toOn: Day;
  /** Asked for after the date had passed. */
  late: boolean;
  /** Who asked or decided. */
  byName: string;
  at: Instant;
  link: string;
  why: MailReason;
}
