import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, scopeFor, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import {
  CaseCountsReadModel,
  CaseLights,
  CaseList,
  type CaseCounts,
  type CaseLine,
  type CaseView,
  type LightContext,
} from '../../cases/index.js';
import {
  countStages,
  LateTasks,
  WatchedCases,
  type Lateness,
  type StageCounts,
} from '../../follow-up/index.js';
import { Directory } from '../../organisation/index.js';
import { RollupSnapshots, type RollupFigures } from '../../rollups/index.js';
import { ReadBatchProgress, type BatchProgress } from './read-batch-progress.js';

export interface StreetLights {
  unitId: string;
  name: string;
  counts: CaseCounts;
}

export interface Workbench {
  counts: CaseCounts;
  /** The same figures as the snapshots of the last morning before today had them. */
  before: { day: Day; figures: RollupFigures } | null;
  streets: StreetLights[];
  batch: BatchProgress | null;
  /** 阶段性办结 on its own clock, of what the reader sees. */
  stages: StageCounts;
  /** Late rectification tasks, by why; null for whoever sees none. */
  lateTasks: Record<Lateness, number> | null;
  todo: CaseLine[];
  todoTotal: number;
  context: LightContext;
}

/** What burns and what is mine, in one answer. */
@Injectable()
export class ReadWorkbench {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly counts: CaseCountsReadModel,
    private readonly list: CaseList,
    private readonly lights: CaseLights,
    private readonly directory: Directory,
    private readonly snapshots: RollupSnapshots,
    private readonly batches: ReadBatchProgress,
    private readonly watched: WatchedCases,
    private readonly tasks: LateTasks,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, campaignId: string | undefined): Promise<Workbench> {
    const reads = this.uow.reads;
    const campaign = campaignId ? await this.campaigns.require(reads, campaignId) : null;
    const context = await this.lights.context(reads, campaign);
    const scope = scopeFor(actor, 'case.read');
    const filter = { campaignId };
    const counts = await this.counts.count(reads, scope, filter, context.bands);
    const byUnit = await this.counts.countByHomeUnit(reads, scope, filter, context.bands);
    const units = await this.directory.units(reads);
    const streets = units
      .filter((unit) => byUnit.has(unit.id) || (unit.kind === 'street' && scope.kind === 'any'))
      .map((unit) => ({ unitId: unit.id, name: unit.name, counts: byUnit.get(unit.id) ?? NO_CASES }));
    const todo = await this.list.page(reads, scope, { ...filter, view: todoView(actor) }, context.bands, {
      sort: 'due',
      limit: 10,
      cursor: null,
    });
    const watched = await this.watched.all(reads, scope, filter, context.bands.now);
    const before = await this.snapshots.lastSeen(reads, this.clock.today(), scope, campaignId ?? null);
    return {
      counts,
      before,
      streets,
      context,
      stages: countStages(watched.map(({ standing }) => standing)),
      lateTasks: await this.lateTasks(reads, actor, context.bands.now),
      batch: can(actor, 'case.dispatch') && campaignId ? await this.batches.newest(reads, campaignId) : null,
      todo: todo.lines,
      todoTotal: todo.total,
    };
  }

  private async lateTasks(reads: Reads, actor: Actor, now: Instant): Promise<Workbench['lateTasks']> {
    const scope = scopeFor(actor, 'rectification.read');
    if (scope.kind === 'none') return null;
    const counts = { ...NO_LATENESS };
    for (const { lateness } of await this.tasks.all(reads, now, scope)) counts[lateness] += 1;
    return counts;
  }
}

const NO_LATENESS: Record<Lateness, number> = { overdue: 0, behind: 0, 'write-off': 0 };

const NO_CASES = new Proxy({} as CaseCounts, { get: () => 0 });

/** The queue that belongs to the role. */
function todoView(actor: Actor): CaseView {
  if (can(actor, 'case.verify')) return 'to-verify';
  if (can(actor, 'case.dispatch')) return 'to-dispatch';
  return can(actor, 'case.visit') ? 'with-unit' : 'overdue';
}
