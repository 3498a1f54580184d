import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Directory } from '../../organisation/index.js';
import { CASE_STATUSES } from '../domain/case-workflow.js';
import {
  BadCursorError,
  GROUPED,
  groupStretches,
  isGrouped,
  readCursor,
  stretchesOf,
  writeCursor,
  type CaseSort,
  type Cursor,
  type Direction,
  type GroupedSort,
  type Stretch,
} from './case-order.js';
import { wayFor, type FoundWay } from './case-text.js';
import { CaseRow } from './case.entity.js';

export interface Order {
  sort: CaseSort;
  /** Of its own where it is left out: the newest first, of all else the first. */
  direction?: Direction;
}

export interface Paging extends Order {
  limit: number;
  cursor: string | null;
}

export interface RowPage {
  rows: CaseRow[];
  total: number;
  next: string | null;
  previous: string | null;
}

/** How the cases are gone through: the way of what a search found, and the column that decides their order. */
export interface Going {
  way?: FoundWay;
  column?: Stretch['column'] | (typeof GROUPED)[GroupedSort];
}

/** The cases that are paged through, in no order. */
export type Base = (going?: Going) => SelectQueryBuilder<CaseRow>;

/** What is paged through, and how many cases that are. */
export interface Paged {
  base: Base;
  total: () => Promise<number>;
}

interface Stretches {
  stretches: Stretch[];
  /** How many cases they hold, where that was counted in passing. */
  counted?: number;
}

interface Found {
  id: string;
  /** Of the column that decides in its stretch. */
  value: string;
  stretch: Stretch;
}

/** Pages of cases by keyset, forwards and backwards, with the exact total of the filter. */
@Injectable()
export class CasePages {
  constructor(private readonly directory: Directory) {}

  async read(reads: Reads, paged: Paged, paging: Paging): Promise<RowPage> {
    const { limit } = paging;
    const cursor = paging.cursor ? readCursor(paging.cursor) : null;
    const { base } = paged;
    const { stretches, counted } = await this.stretches(reads, base, paging, cursor);
    const total = counted ?? (await paged.total());
    if (cursor && !stretches.some(({ key }) => key === cursor.stretch)) throw new BadCursorError();
    const way = wayFor(total);
    const found =
      total > 0 ? await walk((column) => base({ way, column }), stretches, cursor, limit + 1) : [];
    const more = found.length > limit;
    // The way back has come to the beginning: that page is the first one, whole.
    if (cursor?.back && !more) return this.read(reads, paged, { ...paging, cursor: null });
    const page = found.slice(0, limit);
    if (cursor?.back) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    return {
      rows: await rowsOf(reads, page),
      total,
      next: last && (more || cursor?.back) ? writeCursor({ back: false, ...placeOf(last) }) : null,
      previous: first && cursor ? writeCursor({ back: true, ...placeOf(first) }) : null,
    };
  }

  /** The order of the whole list as stretches. */
  async stretches(
    reads: Reads,
    base: Base,
    { sort, direction = sort === 'newest' ? 'desc' : 'asc' }: Order,
    cursor: Cursor | null = null,
  ): Promise<Stretches> {
    if (isGrouped(sort)) return this.groups(reads, base, sort, direction, cursor);
    return { stretches: stretchesOf(sort, direction) };
  }

  /** Which groups there are and how many cases all of them hold; the group of the cursor may just have become empty. */
  private async groups(
    reads: Reads,
    base: Base,
    sort: GroupedSort,
    direction: Direction,
    cursor: Cursor | null,
  ): Promise<Stretches> {
    const column = `c.${GROUPED[sort]}`;
    const counted = await base({ column: GROUPED[sort] })
      .select(column, 'key')
      .addSelect('COUNT(*)', 'n')
      .groupBy(column)
      .getRawMany<{ key: string | null; n: string | number }>();
    const keys = new Set(counted.map(({ key }) => key));
    if (cursor) keys.add(cursor.stretch || null);
    const known = [...keys].filter((key) => key !== null).toSorted(await this.comparing(reads, sort));
    if (direction === 'desc') known.reverse();
    return {
      stretches: groupStretches(sort, keys.has(null) ? [...known, null] : known),
      counted: counted.reduce((sum, { n }) => sum + Number(n), 0),
    };
  }

  /** Streets as the office prints them, statuses as a case goes through them, batches as they came. */
  private async comparing(reads: Reads, sort: GroupedSort): Promise<(a: string, b: string) => number> {
    if (sort === 'batch') return (a, b) => (a < b ? -1 : 1);
    const order: readonly string[] =
      sort === 'status' ? CASE_STATUSES : (await this.directory.units(reads)).map(({ id }) => id);
    const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
    return (a, b) => rank(a) - rank(b);
  }
}

const placeOf = ({ stretch, value, id }: Found): Omit<Cursor, 'back'> => ({
  stretch: stretch.key,
  value,
  id,
});

/** The rows with all their texts, once the index alone has said which. */
async function rowsOf(reads: Reads, found: readonly Found[]): Promise<CaseRow[]> {
  if (found.length === 0) return [];
  const rows = await reads.findBy(CaseRow, { id: In(found.map(({ id }) => id)) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}

/** One stretch after the other from the cursor on; backwards in the reverse order. */
async function walk(
  base: (column: Stretch['column']) => SelectQueryBuilder<CaseRow>,
  stretches: readonly Stretch[],
  cursor: Cursor | null,
  wanted: number,
): Promise<Found[]> {
  const way = cursor?.back ? stretches.toReversed() : stretches;
  const start = cursor ? way.findIndex(({ key }) => key === cursor.stretch) : 0;
  const found: Found[] = [];
  for (const [index, stretch] of way.slice(start).entries()) {
    const down = stretch.down !== (cursor?.back ?? false);
    const query = base(stretch.column);
    if (stretch.where) query.andWhere(stretch.where, stretch.parameters);
    if (cursor && index === 0) after(query, stretch.column, down, cursor);
    const places = await orderWithin(query.select('c.id', 'id'), stretch.column, down)
      .addSelect(`c.${stretch.column}`, 'value')
      .limit(wanted - found.length)
      .getRawMany<{ id: string; value: string }>();
    found.push(...places.map((place) => ({ ...place, stretch })));
    if (found.length >= wanted) break;
  }
  return found;
}

/** The order inside a stretch; the id decides between equals. */
export function orderWithin(
  query: SelectQueryBuilder<CaseRow>,
  column: Stretch['column'],
  down: boolean,
): SelectQueryBuilder<CaseRow> {
  query.orderBy(`c.${column}`, down ? 'DESC' : 'ASC');
  return column === 'id' ? query : query.addOrderBy('c.id', down ? 'DESC' : 'ASC');
}

function after(
  query: SelectQueryBuilder<CaseRow>,
  column: Stretch['column'],
  down: boolean,
  { value, id }: Cursor,
): void {
  const sign = down ? '<' : '>';
  if (column === 'id') query.andWhere(`c.id ${sign} :id`, { id });
  else
    query.andWhere(`c.${column} ${sign}= :value AND (c.${column} ${sign} :value OR c.id ${sign} :id)`, {
      value,
      id,
    });
}
