import { Injectable } from '@nestjs/common';
import { addDays, at, mondayOfWeek } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseLights, type CaseFilter, type LightContext } from '../../cases/index.js';
import { DescribeFollowUp, type FollowUp } from '../../follow-up/index.js';
import { Notices } from '../../notices/index.js';
import { REMINDER_RULE } from '../../reminders/index.js';
import { DigestIndexes, type DigestIndex, type ListName } from '../persistence/digest-index.read-model.js';
import { MailedCases, type MailedCase } from '../persistence/mailed-cases.read-model.js';
import { ReturnReasons } from '../persistence/return-reasons.read-model.js';
import { DigestPauses, type LongPauses } from './digest-pauses.js';
import { ReadLateness, type StreetLateness } from './read-lateness.js';

/** All that the digests of one run are made of, read once for all of them. */
export interface DigestSource {
  now: Instant;
  context: LightContext;
  index: DigestIndex;
  cases: ReadonlyMap<string, MailedCase>;
  reminded: ReadonlyMap<string, number>;
  reasons: ReadonlyMap<string, string>;
  lateness: readonly StreetLateness[];
  pauses: LongPauses;
  followUp: FollowUp;
}

/** How many of a list that may be cut are kept. */
export const SHOWN = 3;
const CUT: readonly ListName[] = ['due-today', 'due-soon', 'unsigned', 'returned', 'opened', 'closed'];
const AT_ONCE = 1000;

@Injectable()
export class ReadDigestSource {
  constructor(
    private readonly lights: CaseLights,
    private readonly indexes: DigestIndexes,
    private readonly mailed: MailedCases,
    private readonly reasons: ReturnReasons,
    private readonly lateness: ReadLateness,
    private readonly pauses: DigestPauses,
    private readonly followUp: DescribeFollowUp,
    private readonly notices: Notices,
  ) {}

  /** For these digests: of streets, and of the district where one is null. */
  async run(
    reads: Reads,
    week: string,
    scopes: readonly (string | null)[],
    now: Instant,
  ): Promise<DigestSource> {
    const context = await this.lights.context(reads, null, now);
    const from = mondayOfWeek(week);
    const span = [at(from, '00:00'), at(addDays(from, 7), '00:00')] as const;
    const [only] = scopes;
    const alone = scopes.length === 1 && only ? { homeUnitId: only } : {};
    const filter: CaseFilter = { dispatchedOnly: true, ...alone };
    const index = await this.indexes.read(reads, filter, context, span);
    const late = scopes.flatMap((scope) => index.of('overdue', scope).map(({ id }) => id));
    const first = (name: ListName): string[] =>
      scopes.flatMap((scope) =>
        index
          .of(name, scope)
          .slice(0, SHOWN)
          .map(({ id }) => id),
      );
    return {
      now,
      context,
      index,
      cases: await this.mailed.of(reads, [...late, ...CUT.flatMap(first)], context),
      reminded: await this.reminded(reads, [...new Set(late)]),
      reasons: await this.reasons.of(reads, first('returned')),
      lateness: await this.lateness.of(reads, now, context, Object.keys(alone).length > 0 ? null : index),
      pauses: await this.pauses.all(reads, now),
      followUp: await this.followUp.read(reads, now),
    };
  }

  private async reminded(reads: Reads, ids: readonly string[]): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = await this.notices.countByCase(reads, REMINDER_RULE, ids.slice(from, from + AT_ONCE));
      for (const [id, times] of some) found.set(id, times);
    }
    return found;
  }
}
