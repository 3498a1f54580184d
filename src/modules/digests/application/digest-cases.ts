import { Injectable } from '@nestjs/common';
import { MINUTE, millisBetween } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import {
  CaseList,
  CaseMailItems,
  RETURN_REASON_WORDS,
  type CaseFilter,
  type CaseLine,
  type CaseRow,
  type CaseView,
  type LightContext,
  type ReturnReason,
} from '../../cases/index.js';
import { isPast } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import { Notices, type CaseMailItem } from '../../notices/index.js';
import { REMINDER_RULE } from '../../reminders/index.js';
import type { DigestContent } from '../mail/digest-content.js';
import type { OverdueMailItem } from '../mail/digest-mail.model.js';

const EVERYWHERE = { kind: 'any' } as const;
const AT_ONCE = 500;

export type DigestLists = Pick<
  DigestContent,
  'overdue' | 'dueSoon' | 'milestonesPassed' | 'unsigned' | 'returned'
>;

/** The lists of a digest: the overdue whole, of the others the count and the first. */
@Injectable()
export class DigestCases {
  /** How many of a list that may be cut are kept. */
  readonly shown = 3;

  constructor(
    private readonly list: CaseList,
    private readonly items: CaseMailItems,
    private readonly notices: Notices,
    private readonly history: History,
  ) {}

  async lists(
    reads: Reads,
    filter: CaseFilter,
    context: LightContext,
    withStreet: boolean,
  ): Promise<DigestLists> {
    const first = (view: CaseView) => this.first(reads, { ...filter, view }, context, withStreet);
    const today = await first('due-today');
    const soon = await first('due-soon');
    const passed = await first('milestone-passed');
    const unsigned = await first('unsigned');
    const returned = await first('returned');
    const reasons: string[] = [];
    for (const { row } of returned.lines) reasons.push(await this.reasonOf(reads, row));
    return {
      overdue: await this.overdue(reads, filter, context, withStreet),
      dueSoon: {
        total: today.total + soon.total,
        items: [...today.items, ...soon.items].slice(0, this.shown),
      },
      milestonesPassed: {
        total: passed.total,
        items: passed.items.flatMap((item, index) => {
          const { nextMilestone, nextMilestoneOn } = passed.lines[index]!.row;
          return nextMilestoneOn
            ? [{ ...item, milestoneOn: nextMilestoneOn, milestoneText: nextMilestone ?? '' }]
            : [];
        }),
      },
      unsigned: {
        total: unsigned.total,
        items: unsigned.items.map((item, index) => waiting(item, unsigned.lines[index]!.row, context)),
      },
      returned: {
        total: returned.total,
        items: returned.items.map((item, index) => ({ ...item, reason: reasons[index]! })),
      },
    };
  }

  /** All of them, the most delayed first. */
  async overdue(
    reads: Reads,
    filter: CaseFilter,
    context: LightContext,
    withStreet = false,
  ): Promise<OverdueMailItem[]> {
    const found: OverdueMailItem[] = [];
    // Which they are and in which order, one index tells at once; no page is counted.
    const late = await this.list
      .narrowed(reads, EVERYWHERE, { ...filter, view: 'overdue' }, context.bands)
      .select('c.id', 'id')
      .orderBy('c.dueOrder')
      .addOrderBy('c.id')
      .getRawMany<{ id: string }>();
    for (let from = 0; from < late.length; from += AT_ONCE) {
      const ids = late.slice(from, from + AT_ONCE).map(({ id }) => id);
      const lines = new Map((await this.list.byIds(reads, ids)).map((line) => [line.row.id, line]));
      const inOrder = ids.flatMap((id) => lines.get(id) ?? []);
      const items = await this.mailItems(reads, inOrder, context, withStreet);
      const times = await this.notices.countByCase(reads, REMINDER_RULE, ids);
      found.push(
        ...items.map((item, at) => ({ ...item, remindedTimes: times.get(inOrder[at]!.row.id) ?? 0 })),
      );
    }
    return found;
  }

  /** How many are overdue, and which of them is so for longest. */
  async worst(
    reads: Reads,
    filter: CaseFilter,
    context: LightContext,
  ): Promise<{ total: number; item: CaseMailItem | null }> {
    const { total, items } = await this.first(reads, { ...filter, view: 'overdue' }, context, false);
    return { total, item: items[0] ?? null };
  }

  /** Rows as items, in their order. */
  async describe(
    reads: Reads,
    rows: CaseRow[],
    context: LightContext,
    withStreet: boolean,
  ): Promise<CaseMailItem[]> {
    return this.mailItems(reads, await this.list.withNames(reads, rows), context, withStreet);
  }

  private async first(
    reads: Reads,
    filter: CaseFilter,
    context: LightContext,
    withStreet: boolean,
  ): Promise<{ total: number; lines: CaseLine[]; items: CaseMailItem[] }> {
    const paging = { sort: 'due', limit: this.shown, cursor: null } as const;
    const { lines, total } = await this.list.page(reads, EVERYWHERE, filter, context.bands, paging);
    return { total, lines, items: await this.mailItems(reads, lines, context, withStreet) };
  }

  private async mailItems(
    reads: Reads,
    lines: CaseLine[],
    context: LightContext,
    withStreet: boolean,
  ): Promise<CaseMailItem[]> {
    const items = await this.items.of(reads, lines, context);
    return withStreet ? items : items.map((item) => ({ ...item, streetName: null }));
  }

  private async reasonOf(reads: Reads, row: CaseRow): Promise<string> {
    const entries = await this.history.of(reads, 'case', row.id);
    const { reason } = entries.find(({ action }) => action === 'case.return')?.data ?? {};
    return RETURN_REASON_WORDS[reason as ReturnReason]?.zh ?? '未注明';
  }
}

function waiting(item: CaseMailItem, row: CaseRow, { bands: { now } }: LightContext) {
  const waited = row.dispatchedAt ? millisBetween(row.dispatchedAt, now) : 0;
  const late = row.nextDueStep === 'sign' && row.nextDueAt !== null && isPast(row.nextDueAt, now);
  return { ...item, waitedMinutes: Math.floor(waited / MINUTE), late };
}
