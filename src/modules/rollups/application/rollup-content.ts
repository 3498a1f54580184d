import type { Day } from '../../../kernel/day.js';
import type { StageBlock, TaskMailItem } from '../../follow-up/index.js';
import type { CaseMailItem } from '../../notices/index.js';
import type { RollupFigures } from '../domain/rollup-figures.js';
import type { TypeCounts } from '../domain/type-counts.js';
import type { UnitStanding } from '../domain/unit-standing.js';

/**
 * What is kept of a unit's morning. The figures themselves are those of the home unit, so that the sum over all units
 * counts each case once; a unit that is no street reads those of the cases it leads.
 */
export interface RollupContent extends RollupFigures {
  asLead: RollupFigures | null;
  /** The figures of the home unit for each campaign; earlier snapshots have none. */
  byCampaign?: Record<string, RollupFigures>;
  /** What the unit finds in its ledger, cases that it assists included; earlier snapshots have none. */
  inReach?: RollupsOf;
  /** How the unit stands in each campaign it has cases of; earlier snapshots have none. */
  standing?: Record<string, UnitStanding>;
  /** The kinds of pollution of the cases it leads, for each campaign; earlier snapshots have none. */
  types?: Record<string, TypeCounts[]>;
  /** Of a street: how its communities stand in each campaign, by their ids; earlier snapshots have none. */
  communities?: Record<string, Record<string, UnitStanding>>;
  /** 阶段性办结盯办 of the cases in its own figures, and late tasks it has to do with; earlier snapshots have none. */
  stage?: StageBlock;
  tasks?: TaskMailItem[];
  dueSoonDays: number;
  /** New and closed cases from that day up to, but without, the day of the snapshot. */
  since: Day;
  openedSince: number;
  closedSince: number;
  /** 今天先办, most urgent first. */
  first: CaseMailItem[];
}

export interface RollupsOf {
  all: RollupFigures;
  byCampaign: Record<string, RollupFigures>;
}

/** The figures that the unit itself is told. */
export function ownFigures(content: RollupContent): RollupFigures {
  return content.asLead ?? content;
}
