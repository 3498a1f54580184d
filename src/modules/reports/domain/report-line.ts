import type { Wording } from '../../../kernel/errors.js';
import type { Channel, Closure, Verdict } from '../../cases/domain/index.js';

/** Columns of the source row that the ledger keeps as they came, under the heading they came with. */
export type SourceField = 'remark' | 'handlingCategory' | 'closureBasis' | 'caseOfficer';

/** A case as a list on paper tells it: text only, free of telephone and identity numbers. Empty means nothing to tell. */
export interface ReportLine {
  /** Normalised, without a star. */
  number: string;
  isKeyCase: boolean;
  isSupplement: boolean;
  isRepeat: boolean;
  repeatAfterClosure: boolean;
  outOfScope: boolean;
  channel: Channel | null;
  campaign: string;
  batch: string;
  title: string;
  content: string;
  place: string;
  area: string;
  street: string;
  community: string;
  lead: string;
  assists: string;
  types: string;
  status: Wording;
  due: string;
  light: string;
  verdict: Verdict | null;
  closure: Closure;
  closureGoal: string;
  finding: string;
  handling: string;
  accountability: string;
  milestone: string;
  leader: string;
  officer: string;
  returns: number;
  /** 催办. */
  urges: number;
  registeredAt: string;
  dispatchedAt: string;
  signedAt: string;
  reportedAt: string;
  closedAt: string;
  publishedAt: string;
  source: Record<SourceField, string>;
  /** Null for a case that was typed in, or for a reader who may not see source rows. */
  raw: readonly { header: string; text: string }[] | null;
}
