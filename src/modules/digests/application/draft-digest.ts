import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { mondayOfWeek } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { Directory } from '../../organisation/index.js';
import { WeekNotOverError } from '../domain/digest-errors.js';
import type { FrozenDigest } from '../mail/digest-content.js';
import { ComputeDigest } from './compute-digest.js';
import { DigestIssues } from './digest-issues.js';
import { ReadDigestSource } from './digest-source.js';
import { scopeOf } from './digest-scope.js';

/** One digest as it was frozen, or as it stands now while its week runs; reads only. */
@Injectable()
export class DraftDigest {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly issues: DigestIssues,
    private readonly source: ReadDigestSource,
    private readonly compute: ComputeDigest,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError for what the reader may not see, WeekNotOverError for the future. */
  async run(
    actor: Actor,
    week: string,
    unitId: string | null,
  ): Promise<{ content: FrozenDigest; frozen: boolean }> {
    const reads = this.uow.reads;
    if (mondayOfWeek(week) > this.clock.today()) throw new WeekNotOverError({ week });
    const streets = await this.directory.unitsOfKind(reads, 'street');
    const street = unitId ? streets.find(({ id }) => id === unitId) : null;
    const unitPaths = street ? [street.path] : [];
    if (street === undefined || !can(actor, 'digest.read', { unitPaths })) throw new NotFoundError();
    const issue = await this.issues.of(reads, week, scopeOf(street));
    if (issue) return { content: issue.content, frozen: true };
    const source = await this.source.run(reads, week, [street?.id ?? null], this.clock.now());
    return { content: await this.compute.run(reads, week, street, source), frozen: false };
  }
}
