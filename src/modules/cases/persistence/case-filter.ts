import type { Day } from '../../../kernel/day.js';
import type { Actor } from '../../access/index.js';
import type { Step } from '../../deadlines/index.js';
import type { CaseStatus } from '../domain/case-workflow.js';
import type { Channel, Closure, Medium, Verdict } from '../domain/vocabulary.js';
import type { CaseMark } from './case-marks.js';
import type { CaseView, CountedAs } from './case-views.js';
import type { CaseLightName } from './light-conditions.js';

/** What a list of cases may be narrowed by; conditions add up, values of one condition stand beside each other. */
export interface CaseFilter {
  /** All campaigns where it is left out. */
  campaignId?: string;
  batchId?: string;
  batchIds?: readonly string[];
  /** Of any batch that was handed over no later than this one, it included. */
  upToBatchId?: string;
  view?: CaseView;
  statuses?: readonly CaseStatus[];
  verdicts?: readonly Verdict[];
  closures?: readonly Closure[];
  lights?: readonly CaseLightName[];
  steps?: readonly Step[];
  channels?: readonly Channel[];
  media?: readonly Medium[];
  marks?: readonly CaseMark[];
  handlingLevels?: readonly string[];
  /** The street where it lies, or a unit that handles it. */
  unitId?: string;
  /** The unit in whose figures it counts. */
  homeUnitId?: string;
  homeUnitIds?: readonly string[];
  streetId?: string;
  communityId?: string;
  communityIds?: readonly string[];
  leadUnitId?: string;
  leadUnitIds?: readonly string[];
  assistUnitId?: string;
  officerId?: string;
  leaderId?: string;
  /** Only what was handed to a unit: neither waiting for dispatch nor excluded before it. */
  dispatchedOnly?: boolean;
  /** Also what is no work: origins of split cases, pieces that were merged back. Left out unless asked for. */
  withOrigins?: boolean;
  /** A running limit of it ends in that year or behind it, and counts working days. */
  awaitsYear?: number;
  /** What a summary counts: as it was received before splitting, or handed on after it and of this district. */
  counted?: CountedAs;
  /** Of no batch; lying in no street that is known; without a unit that answers. */
  noBatch?: boolean;
  noStreet?: boolean;
  noUnit?: boolean;
  /** In whose shares it counts: alone or with a part of its own. */
  shareUnitId?: string;
  noLead?: boolean;
  hasMilestone?: boolean;
  mine?: boolean;
  /** Given to the reader within the unit. */
  handledByMe?: boolean;
  returnedByMe?: boolean;
  minReturns?: number;
  typeLabel?: string;
  placeKey?: string;
  /** The earliest case of a chain of repeats. */
  chainOf?: string;
  number?: string;
  text?: string;
  dueFrom?: Day;
  dueTo?: Day;
  handedOverFrom?: Day;
  handedOverTo?: Day;
  registeredFrom?: Day;
  registeredTo?: Day;
  dispatchedFrom?: Day;
  dispatchedTo?: Day;
  signedFrom?: Day;
  signedTo?: Day;
  reportedFrom?: Day;
  reportedTo?: Day;
  closedFrom?: Day;
  closedTo?: Day;
  /** Who asks: for conditions about oneself. */
  reader?: Pick<Actor, 'userId' | 'unitId' | 'unitPath'>;
}
