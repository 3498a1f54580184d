import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CountedMeasures, type CountedLine } from '../../accountability/index.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { byHandOver, Campaigns } from '../../campaigns/index.js';
import type { MeasureKind } from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';
import { added, NOTHING, type SummaryFigures } from '../domain/summary.js';
import { SummaryCases, type SummaryGroup } from '../persistence/summary-cases.read-model.js';

/** Which column a measure stands in; the others are no columns of the national form. */
const COLUMN: Partial<Record<MeasureKind, keyof SummaryFigures>> = {
  ORDERED_TO_RECTIFY: 'orderedToRectify',
  PENALTY_CASE: 'penaltyCases',
  FINE: 'fineFen',
  CRIMINAL_CASE: 'criminalCases',
  ADMIN_DETENTION: 'adminDetentions',
  CRIMINAL_DETENTION: 'criminalDetentions',
  TALK: 'talks',
  ACCOUNTABILITY: 'accountability',
};

export interface SummaryRow {
  id: string | null;
  name: string | null;
  figures: SummaryFigures;
}

export interface Summary {
  asOf: Instant;
  campaignName: string | null;
  /** In the order of their hand-over, each with all up to it; what belongs to no batch stands last. */
  batches: (SummaryRow & { upTo: SummaryFigures })[];
  areas: SummaryRow[];
  total: SummaryFigures;
}

/** 边督边改情况汇总表: one row a batch and cumulative, and one a street, all added up of the same groups. */
@Injectable()
export class ReadSummary {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: SummaryCases,
    private readonly measures: CountedMeasures,
    private readonly campaigns: Campaigns,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** With `upTo`, only the batches handed over up to that one. It is a form of the whole district. Throws NotFoundError. */
  async run(actor: Actor, filter: { campaignId?: string; upTo?: string }): Promise<Summary> {
    requirePermission(actor, 'case.export', { unitPaths: [] });
    const reads = this.uow.reads;
    const { campaignId, upTo } = filter;
    const known = campaignId
      ? await this.campaigns.batches(reads, campaignId)
      : await this.campaigns.everyBatch(reads);
    const batches = byHandOver(known);
    const end = batches.findIndex(({ id }) => id === upTo);
    if (upTo && end < 0) throw new NotFoundError();
    const shown = upTo ? batches.slice(0, end + 1) : batches;
    const wanted = new Set<string | null>([...shown.map(({ id }) => id), ...(upTo ? [] : [null])]);
    const groups = [
      ...(await this.cases.of(reads, campaignId)),
      ...(await this.measures.of(campaignId)).flatMap(asGroup),
    ].filter(({ batchId }) => wanted.has(batchId));
    let upToHere = NOTHING;
    const rows = [...shown.map(({ id, label }) => ({ id, name: label })), { id: null, name: null }]
      .map((row) => ({ ...row, figures: sumOf(groups.filter(({ batchId }) => batchId === row.id)) }))
      .filter(({ id, figures }) => id !== null || hasAny(figures))
      .map((row) => ({ ...row, upTo: (upToHere = added(upToHere, row.figures)) }));
    const streets = await this.directory.unitsOfKind(reads, 'street');
    const isStreet = new Set(streets.map(({ id }) => id));
    const areas = [...streets.map(({ id, name }) => ({ id, name })), { id: null, name: null }]
      .map((row) => ({
        ...row,
        figures: sumOf(
          groups.filter(({ streetId }) => (isStreet.has(streetId ?? '') ? streetId : null) === row.id),
        ),
      }))
      .filter(({ figures }) => hasAny(figures));
    const campaign = campaignId ? await this.campaigns.require(reads, campaignId) : null;
    return {
      asOf: this.clock.now(),
      campaignName: campaign?.name ?? null,
      batches: rows,
      areas,
      total: sumOf(groups),
    };
  }
}

function asGroup({ figure, counted, batchId, streetId }: CountedLine): SummaryGroup[] {
  const column = COLUMN[figure as MeasureKind];
  return column ? [{ batchId, streetId, figures: { ...NOTHING, [column]: counted } }] : [];
}

const sumOf = (groups: readonly SummaryGroup[]): SummaryFigures =>
  groups.map(({ figures }) => figures).reduce(added, NOTHING);

const hasAny = (figures: SummaryFigures): boolean => Object.values(figures).some((n) => n > 0);
