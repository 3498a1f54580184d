import { Injectable } from '@nestjs/common';
import { In, Not, type SelectQueryBuilder } from 'typeorm';
import { grouped } from '../../../kernel/grouped.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { BatchRow, CampaignRow } from '../../campaigns/index.js';
import type { LightBands } from '../../deadlines/index.js';
import { Directory, type UnitRow, type UserRow } from '../../organisation/index.js';
import { CaseAccess } from '../application/case-access.js';
import { CaseHandlers, type CaseHandler } from '../application/case-handlers.js';
import type { AssignmentRow } from './assignment.entity.js';
import { applyFilter, applyFilterAside, isToldById, isToldColumn } from './case-conditions.js';
import type { CaseFilter } from './case-filter.js';
import { CasePages, type Base, type Going, type Paging } from './case-pages.js';
import { narrowToScope } from './case-scope.js';
import { amongThese, isLookedUp, type FoundWay } from './case-text.js';
import { tallied } from './case-tally.js';
import { CaseUrges } from './case-urges.js';
import { CaseRow } from './case.entity.js';
import { bindBands } from './light-conditions.js';
import { PollutionTypeRow } from './pollution-type.entity.js';

/** A case with everything a row of the ledger shows. */
export interface CaseLine {
  row: CaseRow;
  campaign: CampaignRow;
  batch: BatchRow | null;
  street: UnitRow | null;
  community: UnitRow | null;
  parts: { part: AssignmentRow; unit: UnitRow }[];
  types: PollutionTypeRow[];
  leader: UserRow | null;
  officer: UserRow | null;
  /** Who has it in hand in its units. */
  handlers: CaseHandler[];
  /** Of the origin of a split case: the pieces that are worked on in its place. */
  pieces: CaseRow[];
  /** How often it was urged (催办). */
  urges: number;
}

export interface CasePage {
  lines: CaseLine[];
  total: number;
  next: string | null;
  previous: string | null;
}

@Injectable()
export class CaseList {
  constructor(
    private readonly directory: Directory,
    private readonly access: CaseAccess,
    private readonly pages: CasePages,
    private readonly handlers: CaseHandlers,
    private readonly urges: CaseUrges,
  ) {}

  /** One page by keyset, with the exact total of the filter. */
  async page(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    bands: LightBands,
    paging: Paging,
  ): Promise<CasePage> {
    const base: Base = (going) => this.narrowed(reads, scope, filter, bands, going);
    const total = () => this.count(reads, scope, filter, bands);
    const { rows, ...page } = await this.pages.read(reads, { base, total }, paging);
    return { lines: await this.withNames(reads, rows), ...page };
  }

  /** Exactly how many cases the filter holds. */
  async count(reads: Reads, scope: Scope, filter: CaseFilter, bands: LightBands): Promise<number> {
    return (
      (await tallied(reads, { scope, filter, bands })) ??
      (await this.narrowed(reads, scope, filter, bands).getCount())
    );
  }

  /** The cases of the filter that the reader may see, in no order. */
  narrowed(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    bands: LightBands,
    { way, column }: Going = {},
  ): SelectQueryBuilder<CaseRow> {
    const cases = (): SelectQueryBuilder<CaseRow> => reads.createQueryBuilder(CaseRow, 'c').where('1 = 1');
    const narrow = (apply: typeof applyFilter, by?: FoundWay): SelectQueryBuilder<CaseRow> =>
      bindBands(apply(narrowToScope(cases(), scope), filter, by), bands);
    const told = isToldById(filter);
    if (told && way !== 'walked' && isLookedUp(reads, filter)) {
      const found = narrow(applyFilterAside, 'looked-up');
      if (isToldColumn(column)) return found;
      // They are few: only then is each of them looked up for the column that their order asks for.
      if (way) return amongThese(cases(), found);
    }
    return narrow(
      column === 'id' && told ? applyFilterAside : applyFilter,
      way === 'walked' ? way : 'joined',
    );
  }

  async byIds(reads: Reads, ids: readonly string[]): Promise<CaseLine[]> {
    if (ids.length === 0) return [];
    return this.withNames(
      reads,
      await reads.find(CaseRow, { where: { id: In([...ids]) }, order: { dueOrder: 'ASC' } }),
    );
  }

  async withNames(reads: Reads, rows: CaseRow[]): Promise<CaseLine[]> {
    const ids = rows.map((row) => row.id);
    if (ids.length === 0) return [];
    const parts = await this.access.activeParts(reads, ids);
    const unitIds = [
      ...parts.map((part) => part.unitId),
      ...rows.flatMap((row) => [row.streetId ?? [], row.communityId ?? []].flat()),
    ];
    const units = new Map((await this.directory.unitsByIds(reads, unitIds)).map((unit) => [unit.id, unit]));
    const types = await reads.find(PollutionTypeRow, {
      where: { caseId: In(ids) },
      order: { ordinal: 'ASC' },
    });
    const campaigns = new Map(
      (await reads.findBy(CampaignRow, { id: In([...new Set(rows.map((row) => row.campaignId))]) })).map(
        (one) => [one.id, one],
      ),
    );
    const batchIds = [...new Set(rows.flatMap((row) => row.batchId ?? []))];
    const batches = new Map(
      batchIds.length > 0
        ? (await reads.findBy(BatchRow, { id: In(batchIds) })).map((one) => [one.id, one])
        : [],
    );
    const userIds = rows.flatMap((row) => [row.caseLeaderId ?? [], row.caseOfficerId ?? []].flat());
    const people = new Map((await this.directory.usersByIds(reads, userIds)).map((one) => [one.id, one]));
    const handlers = await this.handlers.of(reads, ids);
    const origins = rows.filter(({ status }) => status === 'split').map(({ id }) => id);
    const pieces = await this.piecesOf(reads, origins);
    const urges = await this.urges.counts(reads, ids);
    const partsOf = grouped(parts, ({ caseId }) => caseId);
    const typesOf = grouped(types, ({ caseId }) => caseId);
    const piecesOf = grouped(pieces, ({ splitFromId }) => splitFromId);
    return rows.map((row) => ({
      row,
      campaign: campaigns.get(row.campaignId)!,
      batch: (row.batchId && batches.get(row.batchId)) || null,
      street: (row.streetId && units.get(row.streetId)) || null,
      community: (row.communityId && units.get(row.communityId)) || null,
      parts: (partsOf.get(row.id) ?? []).map((part) => ({ part, unit: units.get(part.unitId)! })),
      types: typesOf.get(row.id) ?? [],
      leader: (row.caseLeaderId && people.get(row.caseLeaderId)) || null,
      officer: (row.caseOfficerId && people.get(row.caseOfficerId)) || null,
      handlers: handlers.get(row.id) ?? [],
      pieces: piecesOf.get(row.id) ?? [],
      urges: urges.get(row.id) ?? 0,
    }));
  }

  /** The living pieces of split cases, in the order of their numbers. */
  async piecesOf(reads: Reads, originIds: readonly string[]): Promise<CaseRow[]> {
    if (originIds.length === 0) return [];
    const where = { splitFromId: In([...originIds]), status: Not('merged' as const) };
    return reads.find(CaseRow, { where, order: { id: 'ASC' } });
  }
}
