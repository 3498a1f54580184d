import { Injectable } from '@nestjs/common';
import { addDays, at, mondayOfWeek, weekOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import {
  CaseLights,
  CaseMailItems,
  CaseMovements,
  OnTimeCounts,
  type CaseFilter,
} from '../../cases/index.js';
import { DEFAULT_THRESHOLDS } from '../../deadlines/index.js';
import { Checkpoints } from '../../history/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import type { DigestContent, FrozenDigest } from '../mail/digest-content.js';
import type { StreetMailRow, TitledMailItem } from '../mail/digest-mail.model.js';
import { DigestCases, type DigestLists } from './digest-cases.js';
import { DigestPauses } from './digest-pauses.js';
import { scopeOf } from './digest-scope.js';
import { DigestIssues } from './digest-issues.js';

/** What a street's row says in every digest, and since when its longest is late. */
export interface StreetLateness extends Pick<
  StreetMailRow,
  'name' | 'overdue' | 'longestOverdue' | 'onTimeRate'
> {
  id: string;
  since: string;
}

/** The content of one street's digest, or of the district's, as of one moment; reads only. */
@Injectable()
export class ComputeDigest {
  constructor(
    private readonly directory: Directory,
    private readonly lights: CaseLights,
    private readonly items: CaseMailItems,
    private readonly movements: CaseMovements,
    private readonly onTime: OnTimeCounts,
    private readonly cases: DigestCases,
    private readonly issues: DigestIssues,
    private readonly pauses: DigestPauses,
    private readonly checkpoints: Checkpoints,
  ) {}

  /** `street` is null for the district; `lateness` is what is the same for all digests of a run. */
  async run(
    reads: Reads,
    week: string,
    street: UnitRow | null,
    now: Instant,
    lateness?: readonly StreetLateness[],
  ): Promise<FrozenDigest> {
    const from = mondayOfWeek(week);
    const to = addDays(from, 6);
    const context = await this.lights.context(reads, null, now);
    const filter: CaseFilter = { dispatchedOnly: true, ...(street ? { homeUnitId: street.id } : {}) };
    const lists: DigestLists = await this.cases.lists(reads, filter, context, street === null);
    const span = [at(from, '00:00'), at(addDays(to, 1), '00:00')] as const;
    const moved = async (movement: 'opened' | 'closed') => {
      const { total, rows } = await this.movements.between(reads, movement, filter, span, this.cases.shown);
      const items: TitledMailItem[] = await this.cases.describe(reads, rows, context, street === null);
      return { total, items };
    };
    const [district] = await this.directory.unitsOfKind(reads, 'district');
    const before = await this.issues.of(reads, weekOf(addDays(from, -7)), scopeOf(street));
    return {
      scope: street ? 'street' : 'district',
      unitName: street?.name ?? district?.name ?? '全区',
      from,
      to,
      asOf: now,
      dueSoonDays: DEFAULT_THRESHOLDS.yellowDays,
      ...lists,
      opened: await moved('opened'),
      closed: await moved('closed'),
      longPauses: await this.pauses.of(reads, street, now),
      ledger: await this.ledger(reads),
      lastWeek: before && countsOf(before.content),
      streets: streetRows(
        lateness ?? (await this.lateness(reads, now)),
        street,
        before?.content.streets ?? null,
      ),
      link: this.items.listLink({ view: 'overdue', ...(street ? { home: street.id } : {}) }),
    };
  }

  private async ledger(reads: Reads): Promise<FrozenDigest['ledger']> {
    const newest = await this.checkpoints.newest(reads);
    if (!newest) return null;
    const { no, at: sealedAt, entries, hash } = newest;
    return { no, at: sealedAt, entries, hash };
  }

  /** How late each street is, asked once for all digests of a run. */
  async lateness(reads: Reads, now: Instant): Promise<StreetLateness[]> {
    const kept = await this.onTime.byHomeUnit(reads, now);
    const context = await this.lights.context(reads, null, now);
    const rows: StreetLateness[] = [];
    for (const { id, name } of await this.directory.unitsOfKind(reads, 'street')) {
      const { total, item } = await this.cases.worst(
        reads,
        { homeUnitId: id, dispatchedOnly: true },
        context,
      );
      const rate = kept.get(id);
      rows.push({
        id,
        name,
        overdue: total,
        longestOverdue: item?.light.overdue ?? null,
        onTimeRate: rate && rate.due > 0 ? rate.inTime / rate.due : null,
        since: item?.light.dueAt ?? '9',
      });
    }
    return rows;
  }
}

/** The streets as one reader's table has them; the order of the units decides between equals: the sort is stable. */
function streetRows(
  lateness: readonly StreetLateness[],
  reader: UnitRow | null,
  weekBefore: readonly StreetMailRow[] | null,
): StreetMailRow[] {
  return lateness
    .toSorted((one, other) => other.overdue - one.overdue || one.since.localeCompare(other.since, 'en'))
    .map(({ id, since: _since, ...row }) => ({
      ...row,
      before: weekBefore?.find((one) => one.name === row.name)?.overdue ?? null,
      isReader: id === reader?.id,
    }));
}

function countsOf(content: DigestContent): NonNullable<DigestContent['lastWeek']> {
  const { overdue, dueSoon, milestonesPassed, opened, closed } = content;
  return {
    overdue: overdue.length,
    dueSoon: dueSoon.total,
    milestonesPassed: milestonesPassed.total,
    opened: opened.total,
    closed: closed.total,
  };
}
