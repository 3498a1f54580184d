import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { addDays, dayOf } from '../../../kernel/day.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, scopeFor, type Actor } from '../../access/index.js';
import { BatchRow, Campaigns } from '../../campaigns/index.js';
import {
  CaseCountsReadModel,
  CaseLights,
  CaseList,
  CaseRow,
  IS_WORK,
  type CaseCounts,
  type CaseLine,
  type CaseView,
  type LightContext,
} from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';
import { RollupSnapshots, type RollupFigures } from '../../rollups/index.js';

export interface StreetLights {
  unitId: string;
  name: string;
  counts: CaseCounts;
}

export interface BatchProgress {
  batch: BatchRow;
  counts: Record<'total' | 'phone' | 'letter' | 'keyCases' | 'withLead' | 'dispatched' | 'signed', number>;
}

export interface Workbench {
  counts: CaseCounts;
  /** The same figures as yesterday morning's snapshots had them. */
  yesterday: RollupFigures | null;
  streets: StreetLights[];
  batch: BatchProgress | null;
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
    const yesterday = campaign
      ? null
      : await this.snapshots.totals(reads, addDays(dayOf(this.clock.now()), -1), scope);
    return {
      counts,
      yesterday,
      streets,
      context,
      batch: can(actor, 'case.dispatch') && campaignId ? await this.newestBatch(reads, campaignId) : null,
      todo: todo.lines,
      todoTotal: todo.total,
    };
  }

  private async newestBatch(reads: Reads, campaignId: string): Promise<BatchProgress | null> {
    const [batch] = await this.campaigns.batches(reads, campaignId);
    if (!batch) return null;
    const one = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const lead = `EXISTS (SELECT 1 FROM case_assignment a WHERE a.case_id = c.id AND a.role = 'LEAD' AND a.active = :yes)`;
    const row = await reads
      .createQueryBuilder(CaseRow, 'c')
      .select('COUNT(*)', 'total')
      .addSelect(one(`c.channel = 'PHONE'`), 'phone')
      .addSelect(one(`c.channel = 'LETTER'`), 'letter')
      .addSelect(one('c.isKeyCase = :yes'), 'keyCases')
      .addSelect(one(lead), 'withLead')
      .addSelect(one('c.dispatchedAt IS NOT NULL'), 'dispatched')
      .addSelect(one('c.signedAt IS NOT NULL'), 'signed')
      .where(`c.batchId = :batchId AND ${IS_WORK}`, { batchId: batch.id, yes: true })
      .getRawOne<Record<string, string | number | null>>();
    const read = (name: string): number => Number(row?.[name] ?? row?.[name.toLowerCase()] ?? 0);
    return {
      batch,
      counts: {
        total: read('total'),
        phone: read('phone'),
        letter: read('letter'),
        keyCases: read('keyCases'),
        withLead: read('withLead'),
        dispatched: read('dispatched'),
        signed: read('signed'),
      },
    };
  }
}

const NO_CASES = new Proxy({} as CaseCounts, { get: () => 0 });

/** The queue that belongs to the role. */
function todoView(actor: Actor): CaseView {
  if (can(actor, 'case.verify')) return 'to-verify';
  if (can(actor, 'case.dispatch')) return 'to-dispatch';
  return can(actor, 'case.sign') ? 'with-unit' : 'overdue';
}
