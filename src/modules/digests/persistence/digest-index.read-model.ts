import { Injectable } from '@nestjs/common';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseList, SETTLED, type CaseFilter, type LightContext } from '../../cases/index.js';
import type { LimitUnit } from '../../deadlines/index.js';

const EVERYWHERE = { kind: 'any' } as const;
export const LISTS = ['overdue', 'due-today', 'due-soon', 'unsigned', 'returned'] as const;
export type ListName = (typeof LISTS)[number] | 'opened' | 'closed';

/** A case of a list, as far as one index tells it. */
export interface Indexed {
  id: string;
  home: string | null;
  dueOn: Day | null;
  /** The moment it is due. */
  dueAt: Instant;
  unit: LimitUnit | null;
}

/** Which cases are in each list of a digest, in its order; of one street, or of all, told apart. */
export class DigestIndex {
  private readonly byHome: ReadonlyMap<ListName, ReadonlyMap<string | null, readonly Indexed[]>>;

  constructor(private readonly lists: ReadonlyMap<ListName, readonly Indexed[]>) {
    this.byHome = new Map([...lists].map(([name, rows]) => [name, grouped(rows)]));
  }

  /** Of a street, or of the district where it is null. */
  of(name: ListName, streetId: string | null): readonly Indexed[] {
    return (streetId === null ? this.lists.get(name) : this.byHome.get(name)?.get(streetId)) ?? [];
  }
}

function grouped(rows: readonly Indexed[]): Map<string | null, Indexed[]> {
  const found = new Map<string | null, Indexed[]>();
  for (const row of rows) {
    const own = found.get(row.home);
    if (own) own.push(row);
    else found.set(row.home, [row]);
  }
  return found;
}

/** One question a list, whatever the number of streets; each is answered from an index. */
@Injectable()
export class DigestIndexes {
  constructor(private readonly list: CaseList) {}

  /** `opened` and `closed` from the first moment up to, but without, the second. */
  async read(
    reads: Reads,
    filter: CaseFilter,
    context: LightContext,
    span: readonly [Instant, Instant],
  ): Promise<DigestIndex> {
    const lists = new Map<ListName, Indexed[]>();
    for (const view of LISTS) lists.set(view, await this.inView(reads, { ...filter, view }, context));
    lists.set('opened', await this.moved(reads, 'dispatchedAt', filter, context, span));
    lists.set('closed', await this.moved(reads, 'verifiedAt', filter, context, span));
    return new DigestIndex(lists);
  }

  /** What is overdue alone, for the table of the streets. */
  async overdue(reads: Reads, context: LightContext): Promise<DigestIndex> {
    const filter: CaseFilter = { dispatchedOnly: true, view: 'overdue' };
    return new DigestIndex(new Map([['overdue', await this.inView(reads, filter, context)]]));
  }

  private inView(reads: Reads, filter: CaseFilter, context: LightContext): Promise<Indexed[]> {
    return this.narrowed(reads, filter, context)
      .orderBy('c.dueOrder')
      .addOrderBy('c.id')
      .getRawMany<Indexed>();
  }

  private moved(
    reads: Reads,
    when: 'dispatchedAt' | 'verifiedAt',
    filter: CaseFilter,
    context: LightContext,
    [from, to]: readonly [Instant, Instant],
  ): Promise<Indexed[]> {
    const query = this.narrowed(reads, filter, context).andWhere(`c.${when} >= :from AND c.${when} < :to`, {
      from,
      to,
    });
    // PostgreSQL would skip through the index of the ledger from one status to the next, four times as slow as reading it.
    if (when === 'verifiedAt')
      query.andWhere('(c.status IN (:...settled)) IS TRUE', { settled: [...SETTLED] });
    return query.orderBy(`c.${when}`).addOrderBy('c.id').getRawMany<Indexed>();
  }

  private narrowed(reads: Reads, filter: CaseFilter, { bands }: LightContext) {
    return this.list
      .narrowed(reads, EVERYWHERE, filter, bands)
      .select('c.id', 'id')
      .addSelect('c.homeUnitId', 'home')
      .addSelect('c.nextDueOn', 'dueOn')
      .addSelect('c.dueOrder', 'dueAt')
      .addSelect('c.nextDueUnit', 'unit');
  }
}
