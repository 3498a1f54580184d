import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { readFeedbackFile } from '../files/read-feedback-file.js';
import { FeedbackImportRow } from '../persistence/feedback-import.entity.js';

export interface FeedbackUpload {
  fileName: string;
  bytes: Buffer;
  round: string | null;
  campaignId: string | null;
}

const LONGEST_NAME = 200;

/** Reads a list and keeps what it says, cell by cell; no task is touched. */
@Injectable()
export class UploadFeedback {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws a DomainError that says what to do with the file, NoOpinionsError. */
  async run(actor: Actor, upload: FeedbackUpload, attempt: Attempt | null = null): Promise<string> {
    requirePermission(actor, 'rectification.manage');
    const { bytes, round, campaignId } = upload;
    if (campaignId) await this.campaigns.require(this.uow.reads, campaignId);
    const fileName = basename(upload.fileName).slice(-LONGEST_NAME);
    const read = await readFeedbackFile(bytes, fileName);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const now = this.clock.now();
    const same = attempt && {
      ...attempt,
      bodyHash: `${attempt.bodyHash.slice(0, 32)}${sha256.slice(0, 32)}`,
    };
    return this.uow.run(async (tx) => {
      const { id } = await once(tx, actor.userId, same, now, async () => {
        const list: FeedbackImportRow = {
          ...read,
          id: newId(),
          version: 1,
          fileName,
          sha256,
          campaignId,
          round,
          startedOn: this.clock.today(),
          leftOut: [],
          readAt: now,
          readByName: actor.name,
          changedByName: actor.name,
          committedAt: null,
          committedByName: null,
          counts: null,
        };
        await tx.insert(FeedbackImportRow, list);
        const data = { sha256, lines: read.lines.length };
        const entry = { action: 'feedback.read', subjectType: 'feedback', subjectId: list.id, data } as const;
        await this.history.append(tx, actor, entry, now);
        return list.id;
      });
      return id;
    });
  }
}
