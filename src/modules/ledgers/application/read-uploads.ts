import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, type Actor } from '../../access/index.js';
import type { LedgerIssueRow } from '../persistence/ledger-issue.entity.js';
import { LEDGER_UPLOAD, LedgerUploadRow } from '../persistence/ledger-upload.entity.js';
import { JudgeUpload, type RowDiff } from './judge-upload.js';
import { Ledgers } from './ledgers.js';
import type { FilledFile } from './upload-fill-in.js';

export type UploadHead = Omit<LedgerUploadRow, 'sealedFile' | 'rows' | 'outcomes'>;

export interface OpenUpload {
  upload: LedgerUploadRow;
  issue: LedgerIssueRow;
  /** As things stand now; empty once it is settled. */
  diff: RowDiff[];
  /** Whoever uploaded it confirms it. */
  maySettle: boolean;
}

const HEAD = {
  id: true,
  ledgerId: true,
  issueId: true,
  fileName: true,
  sha256: true,
  uploadedBy: true,
  uploadedByName: true,
  unitName: true,
  uploadedAt: true,
  state: true,
  settledAt: true,
} as const;

/** Filled-in sheets: one's own, and all of them for the bureau. */
@Injectable()
export class ReadUploads {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledgers: Ledgers,
    private readonly judge: JudgeUpload,
    private readonly sealing: Sealing,
  ) {}

  /** Newest first. */
  async list(actor: Actor, ledgerId: string, issueId: string): Promise<UploadHead[]> {
    requirePermission(actor, 'rectification.report');
    const reads = this.uow.reads;
    await this.ledgers.requireIssue(reads, ledgerId, issueId);
    const own = can(actor, 'rectification.manage') ? {} : { uploadedBy: actor.userId };
    return reads.find(LedgerUploadRow, { select: HEAD, where: { issueId, ...own }, order: { id: 'DESC' } });
  }

  async one(actor: Actor, ledgerId: string, id: string): Promise<OpenUpload> {
    const reads = this.uow.reads;
    const upload = await this.require(reads, actor, ledgerId, id);
    const issue = await this.ledgers.requireIssue(reads, ledgerId, upload.issueId);
    const isOpen = upload.state === 'open';
    const diff = isOpen ? await this.judge.of(reads, actor, issue, upload.rows) : [];
    return { upload, issue, diff, maySettle: isOpen && upload.uploadedBy === actor.userId };
  }

  /** As it came. */
  async file(actor: Actor, ledgerId: string, id: string): Promise<FilledFile> {
    const { fileName, sealedFile } = await this.require(this.uow.reads, actor, ledgerId, id);
    return { fileName, bytes: this.sealing.openBytes(LEDGER_UPLOAD, sealedFile) };
  }

  /** Throws NotFoundError, also for the sheet of somebody else. */
  async require(reads: Reads, actor: Actor, ledgerId: string, id: string): Promise<LedgerUploadRow> {
    requirePermission(actor, 'rectification.report');
    const found = await reads.findOneBy(LedgerUploadRow, { id, ledgerId });
    const isTheirs = found?.uploadedBy === actor.userId || can(actor, 'rectification.manage');
    if (!found || !isTheirs) throw new NotFoundError();
    return found;
  }
}
