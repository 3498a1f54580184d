import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { QueryCases, type CaseFilter, type CaseView } from '../../cases/index.js';
import { SavedViewRow } from '../persistence/saved-view.entity.js';
import { BUILT_IN_VIEWS } from './built-in-views.js';
import { judgeFilter } from './judge-filter.js';

export interface CountedView {
  key: string;
  filter: CaseFilter;
  count: number;
}

export interface KeptView {
  row: SavedViewRow;
  /** Null while the filter cannot be asked. */
  count: number | null;
  invalid: string[];
  mayChange: boolean;
}

export interface Views {
  builtIn: CountedView[];
  saved: KeptView[];
  asOf: string;
}

/** All views of a person with their live counts, in one answer. */
@Injectable()
export class ListViews {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly query: QueryCases,
  ) {}

  async run(actor: Actor, campaignId: string | undefined): Promise<Views> {
    const rows = await this.rowsFor(actor);
    const judged = rows.map((row) => ({ row, ...judgeFilter(row.filter) }));
    const { counts, context } = await this.query.count(actor, { campaignId });
    const apart = BUILT_IN_VIEWS.filter(({ filter }) => !isReadyMade(filter));
    const asked = [
      ...apart.map(({ filter }) => ({ ...filter, campaignId })),
      ...judged.flatMap(({ row, filter }) =>
        filter ? [{ ...filter, campaignId: row.everyCampaign ? undefined : campaignId }] : [],
      ),
    ];
    const totals = await this.query.totals(actor, asked, context);
    const next = (): number => totals.shift()!;
    const own = new Map(apart.map(({ key }) => [key, next()]));
    return {
      builtIn: BUILT_IN_VIEWS.map(({ key, filter }) => ({
        key,
        filter,
        count: own.get(key) ?? counts[filter.view ?? 'all'],
      })),
      saved: judged.map(({ row, filter, invalid }) => ({
        row,
        invalid,
        count: filter && next(),
        mayChange: row.scope === 'me' || can(actor, 'view.share'),
      })),
      asOf: context.bands.now,
    };
  }

  /** One's own, those of one's role, those of all; who shares views sees those of every role. */
  private rowsFor(actor: Actor): Promise<SavedViewRow[]> {
    return this.uow.reads.find(SavedViewRow, {
      where: [
        { scope: 'me', ownerId: actor.userId },
        { scope: 'all' },
        { scope: 'role', ...(can(actor, 'view.share') ? {} : { role: actor.role }) },
      ],
      order: { id: 'ASC' },
    });
  }
}

/** Whether the one pass over all cases counts it. */
const isReadyMade = (filter: CaseFilter): filter is { view?: CaseView } =>
  Object.keys(filter).every((field) => field === 'view');
