import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { StageBlock, TaskMailItem } from '../../follow-up/index.js';
import type { CaseMailItem, MailReason, Span } from '../../notices/index.js';

/** The whole count of a list; `items` may hold only its first, in the order to be read. */
export interface Counted<T> {
  total: number;
  items: T[];
}

export interface OverdueMailItem extends CaseMailItem {
  remindedTimes: number;
}

export interface MilestoneMailItem extends CaseMailItem {
  milestoneOn: Day;
  milestoneText: string;
}

export interface UnsignedMailItem extends CaseMailItem {
  waitedMinutes: number;
  /** The limit for signing has passed. */
  late: boolean;
}

export interface ReturnedMailItem extends CaseMailItem {
  /** `职能不符`. */
  reason: string;
}

/** A case named only by its title: new and closed ones. */
export type TitledMailItem = Pick<
  CaseMailItem,
  'title' | 'shortNumber' | 'isKeyCase' | 'streetName' | 'link'
>;

export interface StreetMailRow {
  name: string;
  overdue: number;
  /** Overdue cases in the digest of the week before; null or left out where there was none. */
  before?: number | null;
  longestOverdue: Span | null;
  /** 0 to 1; null when nothing was due. */
  onTimeRate: number | null;
  /** The street this digest is for. */
  isReader: boolean;
}

export interface WeeklyDigestModel {
  /** `district` is for officers and leaders of the whole, `paired` for the streets of one leader: their items name the street. */
  scope: 'street' | 'district' | 'paired';
  unitName: string;
  /** Null for a duty mailbox. */
  recipientName: string | null;
  /** Monday and Sunday of the week that is told. */
  from: Day;
  to: Day;
  /** When the figures were frozen; the subject carries its day. */
  asOf: Instant;
  /** The threshold of the yellow light, for the words `3 日内`. */
  dueSoonDays: number;
  /** Every overdue case: this list is printed whole, in order of due dates. */
  overdue: OverdueMailItem[];
  dueSoon: Counted<CaseMailItem>;
  milestonesPassed: Counted<MilestoneMailItem>;
  /** 阶段性办结盯办, on a clock of its own, and late rectification tasks; rows frozen earlier have none. */
  stage?: StageBlock;
  tasks?: TaskMailItem[];
  unsigned: Counted<UnsignedMailItem>;
  returned: Counted<ReturnedMailItem>;
  opened: Counted<TitledMailItem>;
  closed: Counted<TitledMailItem>;
  /** Cases whose clock stands longer than it should, and from how many days on; rows frozen earlier have none. */
  longPauses?: { total: number; mostDays: number };
  /** The newest checkpoint of the history, so that the mail proves what came before; rows frozen earlier have none. */
  ledger?: { no: number; at: Instant; entries: number; hash: string } | null;
  /** The same five counts a week ago; null before there was one. */
  lastWeek: Record<'overdue' | 'dueSoon' | 'milestonesPassed' | 'opened' | 'closed', number> | null;
  /** Most overdue cases first, then the longest; streets without any by their order. */
  streets: StreetMailRow[];
  /** Opens the list of overdue cases. */
  link: string;
  why: MailReason;
}
