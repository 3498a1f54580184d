import { Injectable } from '@nestjs/common';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor, type Permission } from '../../access/index.js';
import { CaseAccess, type CaseRow } from '../../cases/index.js';
import { Deadlines, type DeadlineRow } from '../../deadlines/index.js';
import { Directory } from '../../organisation/index.js';
import { DeadlinePausedError, NotExtendableError } from '../domain/extension-errors.js';
import { ExtensionRequestRow } from '../persistence/extension-request.entity.js';

export interface LoadedRequest {
  request: ExtensionRequestRow;
  found: CaseRow;
  deadline: DeadlineRow;
}

/** Loads a request with what it is about, and writes it against the version that was seen. */
@Injectable()
export class ExtensionRequests {
  constructor(
    private readonly access: CaseAccess,
    private readonly deadlines: Deadlines,
    private readonly directory: Directory,
  ) {}

  /** Throws NotFoundError, StaleVersionError naming who decided; the deadline may be settled already. */
  async require(
    tx: Tx,
    actor: Actor,
    permission: Permission,
    id: string,
    version: number,
  ): Promise<LoadedRequest> {
    requirePermission(actor, permission);
    const request = await tx.findOneBy(ExtensionRequestRow, { id });
    if (!request) throw new NotFoundError();
    const found = await this.access.require(tx, actor, permission, request.caseId);
    if (request.version !== version)
      throw new StaleVersionError({ by: request.decidedByName ?? request.askedByName });
    return { request, found, deadline: await this.requireOpen(tx, request.deadlineId, found.id) };
  }

  /** Throws NotExtendableError for one that is settled, or of another case; DeadlinePausedError while its clock stands. */
  async requireOpen(reads: Reads, deadlineId: string, caseId: string): Promise<DeadlineRow> {
    const deadline = await this.deadlines.one(reads, deadlineId);
    if (deadline?.state === 'paused' && deadline.subjectId === caseId) throw new DeadlinePausedError();
    if (deadline?.state !== 'open' || deadline.subjectType !== 'case' || deadline.subjectId !== caseId)
      throw new NotExtendableError();
    return deadline;
  }

  /** The unit that asked, also when another one leads by now; throws NotFoundError for all others. */
  async requireAsker(reads: Reads, actor: Actor, { unitId }: ExtensionRequestRow): Promise<void> {
    const [unit] = await this.directory.unitsByIds(reads, [unitId]);
    requirePermission(actor, 'extension.ask', { unitPaths: unit ? [unit.path] : [] });
  }

  async save(tx: Tx, request: ExtensionRequestRow): Promise<void> {
    const seen = request.version;
    request.version = seen + 1;
    request.openKey = null;
    const { affected } = await tx.update(
      ExtensionRequestRow,
      { id: request.id, version: seen },
      { ...request },
    );
    if (affected === 0) throw new StaleVersionError({ by: '别人' });
  }
}
