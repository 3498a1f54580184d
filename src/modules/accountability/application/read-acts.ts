import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, scopeFor, type Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';
import { RectificationTasks } from '../../rectification/index.js';
import { AccountabilityEntryRow } from '../persistence/accountability-entry.entity.js';
import type { AccountabilityKindRow } from '../persistence/accountability-kind.entity.js';
import { AccountabilityLinkRow } from '../persistence/accountability-link.entity.js';
import { Entries } from './entries.js';
import { actsSeenBy, Kinds } from './kinds.js';
import { seesNames } from './read-register.js';

export interface ActsOfSubject {
  acts: { entry: AccountabilityEntryRow; kind: AccountabilityKindRow }[];
  seesNames: boolean;
}

/** The acts that belong to a case or a task, the latest first; withdrawn ones stay in the register. */
@Injectable()
export class ReadActs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly tasks: RectificationTasks,
    private readonly entries: Entries,
    private readonly kinds: Kinds,
    private readonly directory: Directory,
  ) {}

  /** Throws NotFoundError for a case out of reach. */
  async ofCase(actor: Actor, caseId: string): Promise<ActsOfSubject> {
    requirePermission(actor, 'accountability.read');
    await this.access.require(this.uow.reads, actor, 'case.read', caseId);
    return this.of(this.uow.reads, actor, caseId);
  }

  /** Throws NotFoundError for a task out of reach. */
  async ofTask(actor: Actor, taskId: string): Promise<ActsOfSubject> {
    requirePermission(actor, 'accountability.read');
    await this.tasks.require(this.uow.reads, actor, 'rectification.read', taskId);
    return this.of(this.uow.reads, actor, taskId);
  }

  private async of(reads: Reads, actor: Actor, subjectId: string): Promise<ActsOfSubject> {
    const links = await reads.findBy(AccountabilityLinkRow, { subjectId });
    const entries = await reads.find(AccountabilityEntryRow, {
      where: { id: In(links.map(({ entryId }) => entryId)), withdrawnAt: IsNull() },
      order: { happenedOn: 'DESC', id: 'DESC' },
    });
    const kinds = new Map(
      (await this.kinds.all(reads)).filter(actsSeenBy(actor)).map((kind) => [kind.key, kind]),
    );
    const acts: ActsOfSubject['acts'] = [];
    for (const entry of entries) {
      const kind = kinds.get(entry.kind);
      if (kind && (await this.isWithin(reads, actor, entry))) acts.push({ entry, kind });
    }
    return { acts, seesNames: seesNames(actor) };
  }

  private async isWithin(reads: Reads, actor: Actor, entry: AccountabilityEntryRow): Promise<boolean> {
    const scope = scopeFor(actor, 'accountability.read');
    if (scope.kind !== 'unit') return scope.kind === 'any';
    const streetId = await this.entries.streetOf(reads, entry);
    const [street] = streetId ? await this.directory.unitsByIds(reads, [streetId]) : [];
    return street?.path.startsWith(scope.path) ?? false;
  }
}
