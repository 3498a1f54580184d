import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { newId } from '../../../kernel/ids.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Contacts } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { countRows } from '../domain/count-rows.js';
import { requireSize } from '../../../platform/sheets/sheet-limits.js';
import { IMPORT_FILE } from '../persistence/import-run.entity.js';
import { ImportRuns } from '../persistence/import-runs.repository.js';

export interface ImportFile {
  campaignId: string;
  /** Counts where neither a row nor the title of the file names its batch. */
  batchLabel: string | null;
  fileName: string;
  bytes: Buffer;
}

const LONGEST_NAME = 200;

/** 选文件: keeps a file, sealed, and promises that it will be read. */
@Injectable()
export class UploadImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly runs: ImportRuns,
    private readonly contacts: Contacts,
    private readonly sealing: Sealing,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /**
   * The id of the run; who reads it in their own process says when the queue may take it instead. Throws
   * FileTooLargeError.
   */
  async run(
    actor: Actor,
    input: ImportFile,
    attempt: Attempt | null = null,
    offerAt?: Instant,
  ): Promise<string> {
    requirePermission(actor, 'case.import');
    const { campaignId, bytes } = input;
    await this.campaigns.require(this.uow.reads, campaignId);
    const fileName = this.contacts.blackOut(basename(input.fileName)).content.slice(-LONGEST_NAME);
    requireSize(bytes, fileName);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const sealedFile = this.sealing.sealBytes(IMPORT_FILE, bytes);
    const now = this.clock.now();
    const same = attempt && {
      ...attempt,
      bodyHash: `${attempt.bodyHash.slice(0, 32)}${sha256.slice(0, 32)}`,
    };
    const { id } = await this.uow.run((tx) =>
      once(tx, actor.userId, same, now, async () => {
        const runId = newId();
        await this.runs.add(tx, {
          ...BLANK,
          id: runId,
          campaignId,
          batchLabel: input.batchLabel?.trim() || null,
          fileName,
          sha256,
          sealedFile,
          createdBy: actor.userId,
          createdByName: actor.name,
          createdAt: now,
        });
        await this.history.append(
          tx,
          actor,
          {
            action: 'import.upload',
            subjectType: 'import',
            subjectId: runId,
            data: { campaignId, sha256, bytes: bytes.length },
          },
          now,
        );
        await enqueue(tx, 'import.read', { runId, turn: BLANK.turn }, now, offerAt);
        return runId;
      }),
    );
    return id;
  }
}

const BLANK = {
  state: 'reading' as const,
  phase: 'opening' as const,
  done: 0,
  total: 0,
  turn: 1,
  counts: countRows([], 0),
  notes: { columns: [], findings: [] },
  mapping: null,
  cover: null,
  coverReason: null,
  problem: null,
  askedBy: null,
  claim: null,
  touchedAt: null,
  committedAt: null,
};
