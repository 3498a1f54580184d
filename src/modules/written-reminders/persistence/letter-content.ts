import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { CaseStatus, Medium } from '../../cases/index.js';
import type { Span } from '../../notices/index.js';
import type { BatchRange } from '../domain/period.js';
import type { NamedStreet, RankedStreet } from '../domain/rank-streets.js';

/** A case as it stood when the letter was drafted; nothing of its text and nobody's name. */
export interface ListedCase {
  caseId: string;
  /** Normalised, without a star. */
  number: string | null;
  isKeyCase: boolean;
  isRepeat: boolean;
  title: string;
  place: string;
  media: Medium[];
  /** As the source calls them. */
  types: string;
  status: CaseStatus;
  dispatchedOn: Day;
  /** The date in force of the step that is due next; null where nothing is due. */
  dueAt: Instant | null;
  late: Span | null;
}

/** Whom a letter is for: an account of the street that gets word, or a name on the paper alone. */
export interface Addressee {
  userId: string | null;
  name: string;
  title: string | null;
}

/** What a run froze. */
export interface RunContent {
  campaign: string;
  /** Where it was drafted by batches; left out of runs from before there was that choice. */
  batches?: BatchRange | null;
  /** What those are compared with; null where there are fewer before. */
  batchesBefore?: BatchRange | null;
  /** All streets, also those without a case. */
  streets: number;
  total: number;
  /** Of the total, those that count in no street. */
  elsewhere: number;
  totalBefore: number;
  ranking: RankedStreet[];
  without: NamedStreet[];
  /** Streets without a case of the period that one waits for. */
  waiting: (NamedStreet & { cases: number })[];
}
