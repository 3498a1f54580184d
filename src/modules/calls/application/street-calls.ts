import { Injectable } from '@nestjs/common';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor, type Permission } from '../../access/index.js';
import { CaseGuests } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { OPEN_CALL, type CallAction } from '../domain/call-workflow.js';
import { StreetCallRow } from '../persistence/street-call.entity.js';

/** Whose call it is to that permission: the one that was called answers, the one that called has the word. */
const PARTY: Partial<Record<Permission, 'fromUnitId' | 'toUnitId'>> = {
  'call.answer': 'toUnitId',
  'call.raise': 'fromUnitId',
};

/** Loads a call with the answer to "may they", and writes it against the version that was seen. */
@Injectable()
export class StreetCalls {
  constructor(
    private readonly directory: Directory,
    private readonly guests: CaseGuests,
    private readonly history: History,
  ) {}

  /** Throws NotFoundError for the call of others, StaleVersionError naming who was first. */
  async require(
    tx: Tx,
    actor: Actor,
    permission: 'call.answer' | 'call.raise',
    id: string,
    version: number,
  ): Promise<StreetCallRow> {
    const call = await this.requireParty(tx, actor, permission, id);
    if (call.version !== version)
      throw new StaleVersionError({ by: call.endedByName ?? call.answeredByName ?? call.raisedByName });
    return call;
  }

  /** The same whatever its version; throws NotFoundError for the call of others. */
  async requireParty(
    reads: Reads,
    actor: Actor,
    permission: 'call.answer' | 'call.raise',
    id: string,
  ): Promise<StreetCallRow> {
    requirePermission(actor, permission);
    const call = await reads.findOneBy(StreetCallRow, { id });
    if (!call) throw new NotFoundError();
    requirePermission(actor, permission, await this.target(reads, call[PARTY[permission]!]));
    return call;
  }

  /** Writes it over the version it was read with; a call that is over lets the department out of the case. */
  async save(tx: Tx, call: StreetCallRow): Promise<void> {
    const seen = call.version;
    call.version = seen + 1;
    if (!OPEN_CALL.includes(call.state)) {
      call.openKey = null;
      await this.guests.dismiss(tx, call.id);
    }
    const { affected } = await tx.update(StreetCallRow, { id: call.id, version: seen }, { ...call });
    if (affected === 0) throw new StaleVersionError({ by: '别人' });
  }

  async remember(
    tx: Tx,
    actor: Actor,
    call: StreetCallRow,
    action: CallAction | 'raise' | 'add-file' | 'remove-file',
    note: string | null,
    now: Instant,
    more: Record<string, unknown> = {},
  ): Promise<void> {
    const [to] = await this.directory.unitsByIds(tx, [call.toUnitId]);
    const data = {
      callId: call.id,
      toUnitId: call.toUnitId,
      toUnitName: to?.name,
      answer: call.answer,
      ...more,
    };
    await this.history.append(
      tx,
      actor,
      { action: `call.${action}`, subjectType: 'case', subjectId: call.caseId, note, data },
      now,
    );
  }

  private async target(reads: Reads, unitId: string): Promise<{ unitPaths: string[] }> {
    const [unit] = await this.directory.unitsByIds(reads, [unitId]);
    return { unitPaths: unit ? [unit.path] : [] };
  }
}
