import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, type Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import {
  Evidence,
  Pictures,
  TakeFile,
  type EvidenceFileRow,
  type FileContent,
  type Upload,
} from '../../evidence/index.js';
import { Directory } from '../../organisation/index.js';
import { CallOverError } from '../domain/call-errors.js';
import { OPEN_CALL } from '../domain/call-workflow.js';
import { StreetCallRow } from '../persistence/street-call.entity.js';
import { StreetCalls } from './street-calls.js';

/** Photos and papers that a called department answers with: its own until it has answered, then of all who see the call. */
@Injectable()
export class CallFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly calls: StreetCalls,
    private readonly directory: Directory,
    private readonly evidence: Evidence,
    private readonly takeFile: TakeFile,
    private readonly pictures: Pictures,
    private readonly clock: Clock,
  ) {}

  /** Throws CallOverError once the street has had its word. */
  async add(actor: Actor, callId: string, upload: Upload): Promise<EvidenceFileRow> {
    await this.requireOpen(this.uow.reads, actor, callId);
    const file = await this.takeFile.run(upload);
    return this.uow.run(async (tx) => {
      const call = await this.requireOpen(tx, actor, callId);
      const { row, isNew } = await this.evidence.record(tx, actor, callId, file, this.clock.now());
      if (isNew) await this.remember(tx, actor, call, 'add-file', row);
      return row;
    });
  }

  /** Which of these files the call has already: a phone need not send them twice. */
  async known(actor: Actor, callId: string, hashes: readonly string[]): Promise<EvidenceFileRow[]> {
    const { reads } = this.uow;
    await this.requireOpen(reads, actor, callId);
    const wanted = hashes.map((hash) => hash.toLowerCase());
    return this.evidence.known(reads, callId, wanted);
  }

  /** What the answer was given with stays with it. Throws CallOverError. */
  async remove(actor: Actor, callId: string, fileId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const call = await this.requireOpen(tx, actor, callId);
      if (call.state !== 'waiting') throw new CallOverError();
      const row = await this.evidence.remove(tx, callId, fileId, this.clock.now());
      await this.remember(tx, actor, call, 'remove-file', row);
    });
  }

  /** A photo as it is shown, a paper as it came. Throws NotFoundError, InfectedFileError. */
  async content(actor: Actor, callId: string, fileId: string): Promise<FileContent> {
    return this.pictures.content(await this.requireSeen(actor, callId, fileId));
  }

  async thumbnail(
    actor: Actor,
    callId: string,
    fileId: string,
  ): Promise<{ row: EvidenceFileRow; bytes: Buffer }> {
    const row = await this.requireSeen(actor, callId, fileId);
    return { row, bytes: await this.pictures.thumbnail(row) };
  }

  private async requireSeen(actor: Actor, callId: string, fileId: string): Promise<EvidenceFileRow> {
    const { reads } = this.uow;
    requirePermission(actor, 'call.read');
    const call = await reads.findOneBy(StreetCallRow, { id: callId });
    if (!call) throw new NotFoundError();
    const units = await this.directory.unitsByIds(reads, [call.fromUnitId, call.toUnitId]);
    const isParty = can(actor, 'call.read', { unitPaths: units.map(({ path }) => path) });
    if (!isParty) await this.access.require(reads, actor, 'call.read', call.caseId);
    const to = units.find(({ id }) => id === call.toUnitId);
    if (!showsFiles(actor, call, to?.path)) throw new NotFoundError();
    return this.evidence.requireServable(reads, callId, fileId);
  }

  private async requireOpen(reads: Reads, actor: Actor, callId: string): Promise<StreetCallRow> {
    const call = await this.calls.requireParty(reads, actor, 'call.answer', callId);
    if (!OPEN_CALL.includes(call.state)) throw new CallOverError();
    return call;
  }

  private remember(
    tx: Tx,
    actor: Actor,
    call: StreetCallRow,
    action: 'add-file' | 'remove-file',
    { id: evidenceId, kind, sha256 }: EvidenceFileRow,
  ): Promise<void> {
    return this.calls.remember(tx, actor, call, action, null, this.clock.now(), { evidenceId, kind, sha256 });
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
