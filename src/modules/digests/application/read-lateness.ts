import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { OnTimeCounts, type LightContext } from '../../cases/index.js';
import { DEFAULT_THRESHOLDS, lightOf } from '../../deadlines/index.js';
import { FollowUpRules, isDoneFor } from '../../follow-up/index.js';
import { Directory } from '../../organisation/index.js';
import type { StreetMailRow } from '../mail/digest-mail.model.js';
import { DigestIndexes, type DigestIndex, type Indexed } from '../persistence/digest-index.read-model.js';

/** What a street's row says in every digest, and since when its longest is late. */
export interface StreetLateness extends Pick<
  StreetMailRow,
  'name' | 'overdue' | 'longestOverdue' | 'onTimeRate'
> {
  id: string;
  since: string;
}

/** How late each street is, asked once for all of them. */
@Injectable()
export class ReadLateness {
  constructor(
    private readonly directory: Directory,
    private readonly indexes: DigestIndexes,
    private readonly onTime: OnTimeCounts,
    private readonly rules: FollowUpRules,
  ) {}

  /** `known` tells the overdue of all streets; where it is null they are asked for. */
  async of(
    reads: Reads,
    now: Instant,
    context: LightContext,
    known: DigestIndex | null,
  ): Promise<StreetLateness[]> {
    const index = known ?? (await this.indexes.overdue(reads, context));
    const rules = await this.rules.load(reads);
    const counts = (campaignId: string): boolean =>
      isDoneFor('on-time-rate', 'stage-closed', rules.of(campaignId));
    const kept = await this.onTime.byHomeUnit(reads, now, counts);
    return (await this.directory.unitsOfKind(reads, 'street')).map(({ id, name }) => {
      const late = index.of('overdue', id);
      const rate = kept.get(id);
      return {
        id,
        name,
        overdue: late.length,
        longestOverdue: late[0] ? overdueOf(late[0], context) : null,
        onTimeRate: rate && rate.due > 0 ? rate.inTime / rate.due : null,
        since: late[0]?.dueAt ?? '9',
      };
    });
  }
}

function overdueOf({ dueAt, dueOn, unit }: Indexed, { bands, calendar }: LightContext) {
  const subject = { dueAt, dueOn, unit: unit ?? 'calendar-day', step: 'rectify' } as const;
  return lightOf(subject, bands.now, DEFAULT_THRESHOLDS, calendar).overdue;
}
