import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError, type Wording } from '../../../kernel/errors.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { BatchRow, CampaignRow } from '../../campaigns/index.js';
import type { LightBands } from '../../deadlines/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { CaseAccess } from '../application/case-access.js';
import type { AssignmentRow } from './assignment.entity.js';
import { applyFilter, bindBands, narrowToScope, type CaseFilter } from './case-filter.js';
import { CaseRow } from './case.entity.js';
import { PollutionTypeRow } from './pollution-type.entity.js';

export const CASE_SORTS = ['due', 'newest', 'number'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** A case with everything a row of the ledger shows. */
export interface CaseLine {
  row: CaseRow;
  campaign: CampaignRow;
  batch: BatchRow | null;
  street: UnitRow | null;
  parts: { part: AssignmentRow; unit: UnitRow }[];
  types: PollutionTypeRow[];
}

export interface CasePage {
  lines: CaseLine[];
  total: number;
  next: string | null;
}

export class BadCursorError extends DomainError {
  readonly code = 'list.bad_cursor';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '翻页位置已失效,请回到第一页。',
    en: 'The page position is no longer valid.',
  };
}

/** What each order sorts by; the id decides between equals. */
export const CASE_ORDER: Record<
  CaseSort,
  { column: 'dueOrder' | 'id' | 'numberKey'; direction: 'ASC' | 'DESC' }
> = {
  due: { column: 'dueOrder', direction: 'ASC' },
  newest: { column: 'id', direction: 'DESC' },
  number: { column: 'numberKey', direction: 'ASC' },
};

@Injectable()
export class CaseList {
  constructor(
    private readonly directory: Directory,
    private readonly access: CaseAccess,
  ) {}

  /** One page by keyset, with the exact total of the filter. */
  async page(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    bands: LightBands,
    { sort, limit, cursor }: { sort: CaseSort; limit: number; cursor: string | null },
  ): Promise<CasePage> {
    const base = (): ReturnType<typeof applyFilter> =>
      bindBands(
        applyFilter(narrowToScope(reads.createQueryBuilder(CaseRow, 'c').where('1 = 1'), scope), filter),
        bands,
      );
    const { column, direction } = CASE_ORDER[sort];
    const query = base();
    let key = `c.${column}`;
    if (column === 'numberKey') {
      // Only for an expression: selecting a column of the row again under another name takes it away from the row.
      key = `COALESCE(c.numberKey, '')`;
      query.addSelect(key, 'sort_key').orderBy('sort_key', direction);
    } else query.orderBy(key, direction);
    query.addOrderBy('c.id', direction);
    if (cursor) {
      const [value, id] = readCursor(cursor);
      const sign = direction === 'ASC' ? '>' : '<';
      query.andWhere(`(${key} ${sign} :value OR (${key} = :value AND c.id ${sign} :id))`, { value, id });
    }
    const rows = await query.limit(limit + 1).getMany();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      lines: await this.withNames(reads, page),
      total: await base().getCount(),
      next: rows.length > limit && last ? writeCursor(last[column] ?? '', last.id) : null,
    };
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
    const unitIds = [...parts.map((part) => part.unitId), ...rows.flatMap((row) => row.streetId ?? [])];
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
    return rows.map((row) => ({
      row,
      campaign: campaigns.get(row.campaignId)!,
      batch: (row.batchId && batches.get(row.batchId)) || null,
      street: (row.streetId && units.get(row.streetId)) || null,
      parts: parts
        .filter((part) => part.caseId === row.id)
        .map((part) => ({ part, unit: units.get(part.unitId)! })),
      types: types.filter((type) => type.caseId === row.id),
    }));
  }
}

function writeCursor(value: string, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

function readCursor(cursor: string): [string, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof value === 'string' && typeof id === 'string') return [value, id];
  } catch {
    // falls through to the refusal
  }
  throw new BadCursorError();
}
