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
import { Directory, type UnitRow } from '../../organisation/index.js';
import type { DigestContent, FrozenDigest } from '../mail/digest-content.js';
import type { StreetMailRow, TitledMailItem } from '../mail/digest-mail.model.js';
import { DigestCases, type DigestLists } from './digest-cases.js';
import { DigestPauses } from './digest-pauses.js';
import { scopeOf } from './digest-scope.js';
import { DigestIssues } from './digest-issues.js';

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
  ) {}

  /** `street` is null for the district. */
  async run(reads: Reads, week: string, street: UnitRow | null, now: Instant): Promise<FrozenDigest> {
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
      lastWeek: before && countsOf(before.content),
      streets: await this.streets(reads, street, before?.content.streets ?? null, now),
      link: this.items.listLink({ view: 'overdue', ...(street ? { home: street.id } : {}) }),
    };
  }

  private async streets(
    reads: Reads,
    reader: UnitRow | null,
    weekBefore: readonly StreetMailRow[] | null,
    now: Instant,
  ): Promise<StreetMailRow[]> {
    const kept = await this.onTime.byHomeUnit(reads, now);
    const context = await this.lights.context(reads, null, now);
    const rows: { row: StreetMailRow; since: string }[] = [];
    for (const { id, name } of await this.directory.unitsOfKind(reads, 'street')) {
      const { total, item } = await this.cases.worst(
        reads,
        { homeUnitId: id, dispatchedOnly: true },
        context,
      );
      const rate = kept.get(id);
      const row = {
        name,
        overdue: total,
        before: weekBefore?.find((one) => one.name === name)?.overdue ?? null,
        longestOverdue: item?.light.overdue ?? null,
        onTimeRate: rate && rate.due > 0 ? rate.inTime / rate.due : null,
        isReader: id === reader?.id,
      };
      rows.push({ row, since: item?.light.dueAt ?? '9' });
    }
    // The order of the units decides between equals: the sort is stable.
    return rows
      .toSorted(
        (one, other) => other.row.overdue - one.row.overdue || one.since.localeCompare(other.since, 'en'),
      )
      .map(({ row }) => row);
  }
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
