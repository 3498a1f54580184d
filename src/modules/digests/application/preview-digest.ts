import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { mondayOfWeek } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Notices } from '../../notices/index.js';
import { Directory } from '../../organisation/index.js';
import { NoDigestForUnitError, WeekNotOverError } from '../domain/digest-errors.js';
import { AddressDigest, type DigestLetter, type DigestOf } from './address-digest.js';
import { ComputeDigest } from './compute-digest.js';
import { ReadDigestSource, type DigestSource } from './digest-source.js';
import { DigestIssues } from './digest-issues.js';
import { scopeOf } from './digest-scope.js';

export interface PreviewedDigest extends DigestLetter {
  /** Frozen earlier: these are the figures of that moment. */
  frozen: boolean;
  /** It went out before: sending now would leave it out. */
  sentBefore: boolean;
}

/** The letters of a week as they are or would be; reads only. A week that still runs is shown as it stands now. */
@Injectable()
export class PreviewDigest {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly issues: DigestIssues,
    private readonly source: ReadDigestSource,
    private readonly compute: ComputeDigest,
    private readonly address: AddressDigest,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** All streets and the district, or one street; throws WeekNotOverError for the future, NoDigestForUnitError. */
  async run(week: string, unitId?: string): Promise<PreviewedDigest[]> {
    const reads = this.uow.reads;
    const now = this.clock.now();
    if (mondayOfWeek(week) > this.clock.today()) throw new WeekNotOverError({ week });
    const streets = await this.directory.unitsOfKind(reads, 'street');
    const chosen = unitId ? streets.filter(({ id }) => id === unitId) : [...streets, null];
    if (chosen.length === 0) throw new NoDigestForUnitError({ unit: unitId });
    const letters: Omit<PreviewedDigest, 'sentBefore'>[] = [];
    const made: DigestOf[] = [];
    let allFrozen = true;
    let source: DigestSource | undefined;
    for (const street of chosen) {
      const issue = await this.issues.of(reads, week, scopeOf(street));
      const scopes = chosen.map((one) => one?.id ?? null);
      if (!issue) source ??= await this.source.run(reads, week, scopes, now);
      const content = issue?.content ?? (await this.compute.run(reads, week, street, source!));
      made.push({ street, content });
      allFrozen &&= issue !== null;
      const found = await this.address.letters(reads, week, { street, content });
      letters.push(...found.map((letter) => ({ ...letter, frozen: issue !== null })));
    }
    if (!unitId) {
      const found = await this.address.lettersOfLeaders(reads, week, made);
      letters.push(...found.map((letter) => ({ ...letter, frozen: allFrozen })));
    }
    const told = await this.notices.known(
      reads,
      letters.map(({ key }) => key),
    );
    return letters.map((letter) => ({ ...letter, sentBefore: told.has(letter.key) }));
  }
}
