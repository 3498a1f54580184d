import { Injectable } from '@nestjs/common';
import { addDays, mondayOfWeek, weekOf } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseMailItems } from '../../cases/index.js';
import { DEFAULT_THRESHOLDS } from '../../deadlines/index.js';
import { DescribeFollowUp, type StageBlock } from '../../follow-up/index.js';
import { Checkpoints } from '../../history/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import type { DigestContent, FrozenDigest } from '../mail/digest-content.js';
import type { StreetMailRow } from '../mail/digest-mail.model.js';
import { digestLists } from './digest-cases.js';
import { DigestPauses } from './digest-pauses.js';
import { scopeOf } from './digest-scope.js';
import type { DigestSource } from './digest-source.js';
import { DigestIssues } from './digest-issues.js';
import type { StreetLateness } from './read-lateness.js';

/** The content of one street's digest, or of the district's, as of one moment; reads only. */
@Injectable()
export class ComputeDigest {
  constructor(
    private readonly directory: Directory,
    private readonly items: CaseMailItems,
    private readonly issues: DigestIssues,
    private readonly pauses: DigestPauses,
    private readonly followUp: DescribeFollowUp,
    private readonly checkpoints: Checkpoints,
  ) {}

  /** `street` is null for the district; `source` holds what was read for it. */
  async run(reads: Reads, week: string, street: UnitRow | null, source: DigestSource): Promise<FrozenDigest> {
    const { now } = source;
    const from = mondayOfWeek(week);
    const [district] = await this.directory.unitsOfKind(reads, 'district');
    const before = await this.issues.of(reads, weekOf(addDays(from, -7)), scopeOf(street));
    const whose = { of: street ? 'home' : 'all', unitId: street?.id ?? null } as const;
    const stage = await this.followUp.stages(reads, source.followUp, whose, now);
    return {
      scope: street ? 'street' : 'district',
      unitName: street?.name ?? district?.name ?? '全区',
      from,
      to: addDays(from, 6),
      asOf: now,
      dueSoonDays: DEFAULT_THRESHOLDS.yellowDays,
      ...digestLists(source, street?.id ?? null),
      milestonesPassed: passedOf(stage),
      stage,
      tasks: this.followUp.lateTasks(source.followUp, street && [street.id]),
      longPauses: this.pauses.of(source.pauses, street),
      ledger: await this.ledger(reads),
      lastWeek: before && countsOf(before.content),
      streets: streetRows(source.lateness, street, before?.content.streets ?? null),
      link: this.items.listLink({ view: 'overdue', ...(street ? { home: street.id } : {}) }),
    };
  }

  private async ledger(reads: Reads): Promise<FrozenDigest['ledger']> {
    const newest = await this.checkpoints.newest(reads);
    if (!newest) return null;
    const { no, at: sealedAt, entries, hash } = newest;
    return { no, at: sealedAt, entries, hash };
  }
}

const passedOf = ({ counts, items }: StageBlock): DigestContent['milestonesPassed'] => ({
  total: counts.passed,
  items: items.flatMap((item) => {
    const { milestoneOn, light } = item;
    return milestoneOn && light.colour === 'red' ? [{ ...item, milestoneOn }] : [];
  }),
});

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
