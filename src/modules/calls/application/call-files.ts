import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, type Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { FileKit, SubjectFiles, type FileHolder, type FileTrace } from '../../evidence/index.js';
import { Directory } from '../../organisation/index.js';
import { CallOverError } from '../domain/call-errors.js';
import { OPEN_CALL } from '../domain/call-workflow.js';
import { StreetCallRow } from '../persistence/street-call.entity.js';
import { StreetCalls } from './street-calls.js';

interface CallHolder extends FileHolder {
  call: StreetCallRow;
}

/** Photos and papers that a called department answers with: its own until it has answered, then of all who see the call. */
@Injectable()
export class CallFiles extends SubjectFiles<string, CallHolder> {
  constructor(
    kit: FileKit,
    private readonly access: CaseAccess,
    private readonly calls: StreetCalls,
    private readonly directory: Directory,
  ) {
    super(kit);
  }

  /** Throws CallOverError once the street has had its word. */
  protected async toAdd(reads: Reads, actor: Actor, callId: string): Promise<CallHolder> {
    const call = await this.calls.requireParty(reads, actor, 'call.answer', callId);
    if (!OPEN_CALL.includes(call.state)) throw new CallOverError();
    return { subjectId: callId, call };
  }

  /** What the answer was given with stays with it. Throws CallOverError. */
  protected override async toRemove(tx: Tx, actor: Actor, callId: string): Promise<CallHolder> {
    const holder = await this.toAdd(tx, actor, callId);
    if (holder.call.state !== 'waiting') throw new CallOverError();
    return holder;
  }

  protected override async toRead(reads: Reads, actor: Actor, callId: string): Promise<CallHolder> {
    requirePermission(actor, 'call.read');
    const call = await reads.findOneBy(StreetCallRow, { id: callId });
    if (!call) throw new NotFoundError();
    const units = await this.directory.unitsByIds(reads, [call.fromUnitId, call.toUnitId]);
    const isParty = can(actor, 'call.read', { unitPaths: units.map(({ path }) => path) });
    if (!isParty) await this.access.require(reads, actor, 'call.read', call.caseId);
    const to = units.find(({ id }) => id === call.toUnitId);
    if (!showsFiles(actor, call, to?.path)) throw new NotFoundError();
    return { subjectId: callId, call };
  }

  protected remember(
    tx: Tx,
    actor: Actor,
    { call }: CallHolder,
    { action, row: { id: evidenceId, kind, sha256 }, now }: FileTrace,
  ): Promise<void> {
    return this.calls.remember(tx, actor, call, action, null, now, { evidenceId, kind, sha256 });
  }
}

/** An answer in the making is the department's own. */
export function showsFiles(
  actor: Actor,
  { state }: Pick<StreetCallRow, 'state'>,
  toPath: string | undefined,
): boolean {
  return state !== 'waiting' || can(actor, 'call.answer', { unitPaths: toPath ? [toPath] : [] });
}
