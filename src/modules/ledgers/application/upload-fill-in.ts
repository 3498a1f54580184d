import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requireSize } from '../../../platform/sheets/sheet-limits.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { readFilledFile } from '../files/read-filled-file.js';
import { LEDGER_UPLOAD, LedgerUploadRow } from '../persistence/ledger-upload.entity.js';
import { Ledgers } from './ledgers.js';

export interface FilledFile {
  fileName: string;
  bytes: Buffer;
}

const LONGEST_NAME = 200;

/** 回填: keeps a filled-in sheet and what it says; nothing of it counts yet. */
@Injectable()
export class UploadFillIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledgers: Ledgers,
    private readonly sealing: Sealing,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NoLedgerTableError, OtherIssueError, and whatever a file that cannot be read throws. */
  async run(
    actor: Actor,
    ledgerId: string,
    issueId: string,
    file: FilledFile,
    attempt: Attempt | null,
  ): Promise<string> {
    requirePermission(actor, 'rectification.report');
    const fileName = basename(file.fileName).slice(-LONGEST_NAME);
    requireSize(file.bytes, fileName);
    const issue = await this.ledgers.requireIssue(this.uow.reads, ledgerId, issueId);
    const rows = await readFilledFile(file.bytes, fileName, issue.content, issue);
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const now = this.clock.now();
    // The file is part of what is sent, and the body that was hashed is not.
    const same = attempt && { ...attempt, bodyHash: sha256 };
    return this.uow.run(async (tx) => {
      const { id } = await once(tx, actor.userId, same, now, async () => {
        const upload: LedgerUploadRow = {
          id: newId(),
          ledgerId,
          issueId,
          fileName,
          sha256,
          sealedFile: this.sealing.sealBytes(LEDGER_UPLOAD, file.bytes),
          rows,
          uploadedBy: actor.userId,
          uploadedByName: actor.name,
          unitName: actor.unitName,
          uploadedAt: now,
          state: 'open',
          settledAt: null,
          outcomes: [],
        };
        await tx.insert(LedgerUploadRow, upload as never);
        const data = { uploadId: upload.id, issueId, sha256, bytes: file.bytes.length };
        const entry = { action: 'ledger.upload', subjectType: 'ledger', subjectId: ledgerId, data } as const;
        await this.history.append(tx, actor, entry, now);
        return upload.id;
      });
      return id;
    });
  }
}
