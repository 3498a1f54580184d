import { Injectable } from '@nestjs/common';
import { addDays, at, dayOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import {
  CaseCountsReadModel,
  CaseLights,
  CaseList,
  CaseMailItems,
  CaseMovements,
  WITH_THE_UNIT,
  type CaseCounts,
  type CaseFilter,
  type LightContext,
} from '../../cases/index.js';
import { DEFAULT_THRESHOLDS } from '../../deadlines/index.js';
import { DescribeFollowUp, FollowUpRules } from '../../follow-up/index.js';
import type { CaseMailItem } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { standingOf, typesOf } from '../domain/fold-cases.js';
import type { RollupFigures } from '../domain/rollup-figures.js';
import { CountedCases } from '../persistence/counted-cases.read-model.js';
import type { RollupContent } from './rollup-content.js';
import { RollupSnapshots } from './rollup-snapshots.js';
import { byUnit, communitiesOf, type OfAllUnits } from './unit-cases.js';

const EVERYWHERE = { kind: 'any' } as const;
const FIRST = 5;
/** Enough of the most urgent to find five that are not green among them. */
const LOOKED_AT = 40;

/** What a unit's morning looks like at that moment; reads only. */
@Injectable()
export class ComputeRollup {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly counts: CaseCountsReadModel,
    private readonly list: CaseList,
    private readonly lights: CaseLights,
    private readonly items: CaseMailItems,
    private readonly movements: CaseMovements,
    private readonly cases: CountedCases,
    private readonly directory: Directory,
    private readonly snapshots: RollupSnapshots,
    private readonly followUp: DescribeFollowUp,
    private readonly rules: FollowUpRules,
  ) {}

  /** What is asked once for all units of a run. */
  async ofAll(reads: Reads, now: Instant): Promise<OfAllUnits> {
    const { bands } = await this.lights.context(reads, null, now);
    const followUp = await this.followUp.read(reads, now);
    const stages = new Map(followUp.watched.map(({ id, standing }) => [id, standing]));
    const judged = { rules: await this.rules.load(reads), stages };
    return {
      followUp,
      communities: await this.directory.unitsOfKind(reads, 'community'),
      casesOf: byUnit(await this.cases.all(reads, now, bands, judged)),
    };
  }

  async run(reads: Reads, unit: UnitRow, now: Instant, all: OfAllUnits): Promise<RollupContent> {
    const today = dayOf(now);
    const context = await this.lights.context(reads, null, now);
    const before = await this.snapshots.before(reads, unit.id, today);
    const since: Day = before?.day ?? addDays(today, -1);
    const home = { homeUnitId: unit.id, dispatchedOnly: true };
    const reach: Scope = { kind: 'unit', path: unit.path, unitId: unit.id };
    const own = filterOf(unit);
    const moved = [at(since, '00:00'), at(today, '00:00')] as const;
    return {
      ...(await this.figures(reads, EVERYWHERE, home, context)),
      asLead: unit.kind === 'street' ? null : await this.figures(reads, EVERYWHERE, own, context),
      byCampaign: await this.byCampaign(reads, EVERYWHERE, home, now),
      inReach: {
        all: await this.figures(reads, reach, {}, context),
        byCampaign: await this.byCampaign(reads, reach, {}, now),
      },
      standing: standingOf(all.casesOf.get(unit.id) ?? [], unit.id),
      types: typesOf(all.casesOf.get(unit.id) ?? [], unit.id),
      ...(unit.kind === 'street' && { communities: communitiesOf(all, unit.id) }),
      stage: await this.followUp.stages(
        reads,
        all.followUp,
        { of: unit.kind === 'street' ? 'home' : 'lead', unitId: unit.id },
        now,
      ),
      tasks: this.followUp.lateTasks(all.followUp, [unit.id]),
      dueSoonDays: DEFAULT_THRESHOLDS.yellowDays,
      since,
      openedSince: (await this.movements.between(reads, 'opened', own, moved, 0)).total,
      closedSince: (await this.movements.between(reads, 'closed', own, moved, 0)).total,
      first: await this.first(reads, own, context),
    };
  }

  private async figures(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    { bands }: LightContext,
  ): Promise<RollupFigures> {
    return toFigures(await this.counts.count(reads, scope, filter, bands));
  }

  /** With the thresholds of each, as the workbench shows it. */
  private async byCampaign(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    now: Instant,
  ): Promise<Record<string, RollupFigures>> {
    const figures: Record<string, RollupFigures> = {};
    for (const campaign of await this.campaigns.all(reads)) {
      const context = await this.lights.context(reads, campaign, now);
      const own = { ...filter, campaignId: campaign.id };
      figures[campaign.id] = await this.figures(reads, scope, own, context);
    }
    return figures;
  }

  /** What the unit can do something about today: late, due today or due soon, and not waiting for the bureau. */
  private async first(reads: Reads, own: CaseFilter, context: LightContext): Promise<CaseMailItem[]> {
    const { lines } = await this.list.page(
      reads,
      EVERYWHERE,
      { ...own, statuses: WITH_THE_UNIT },
      context.bands,
      { sort: 'due', limit: LOOKED_AT, cursor: null },
    );
    const items = await this.items.of(reads, lines, context);
    const urgent = items.filter(({ light }) => ['red', 'orange', 'yellow'].includes(light.colour));
    return urgent.slice(0, FIRST).map((item) => ({ ...item, streetName: null }));
  }
}

/** A street answers for what lies in it; a department for what it leads. */
function filterOf({ id, kind }: UnitRow): CaseFilter {
  return kind === 'street'
    ? { homeUnitId: id, dispatchedOnly: true }
    : { leadUnitId: id, dispatchedOnly: true };
}

function toFigures(counts: CaseCounts): RollupFigures {
  return {
    overdue: counts.overdue,
    dueToday: counts['due-today'],
    dueSoon: counts['due-soon'],
    inTime: counts['in-time'],
    unsigned: counts.unsigned,
    withUnit: counts['with-unit'],
    reported: counts.reported,
    returned: counts.returned,
    stageClosed: counts['stage-closed'],
    milestonePassed: counts['milestone-passed'],
    closed: counts.closed,
    open: counts.open,
    total: counts.all,
  };
}
