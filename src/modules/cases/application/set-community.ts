import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { CaseAccess } from './case-access.js';
import { CaseMoves } from './case-moves.js';
import { Communities } from './communities.js';

/** 定社区: in which community of its street a case lies; said by the street or the bureau, and moves no clock. */
@Injectable()
export class SetCommunity {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly moves: CaseMoves,
    private readonly communities: Communities,
    private readonly directory: Directory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Null takes it back; the same again changes nothing. Throws NotOfStreetError, StaleVersionError. */
  async run(actor: Actor, caseId: string, version: number, communityId: string | null): Promise<number> {
    return this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'case.set-community', caseId);
      const [street] = found.streetId ? await this.directory.unitsByIds(tx, [found.streetId]) : [];
      // A unit that only has a part in it does not say where it lies.
      requirePermission(actor, 'case.set-community', { unitPaths: street ? [street.path] : [] });
      await this.moves.requireVersion(tx, found, version);
      const community = communityId && (await this.communities.require(tx, communityId, found.streetId));
      if (found.communityId === communityId) return found.version;
      const data = { was: found.communityId, communityId };
      found.communityId = communityId;
      await this.moves.save(tx, found);
      const note = community ? community.name : null;
      const entry = { action: 'case.community', subjectType: 'case', subjectId: caseId, note, data } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
      return found.version;
    });
  }
}
