import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, timeOf } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Contacts } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { countRows } from '../domain/count-rows.js';
import { finding, type RowFinding } from '../domain/row-finding.js';
import { ImportRuns } from '../persistence/import-runs.repository.js';
import { importRows } from './import-rows.js';
import { JudgeImport } from './judge-import.js';
import { PrepareImport } from './prepare-import.js';

export interface ImportFile {
  campaignId: string;
  /** Counts where neither a row nor the title of the file names its batch. */
  batchLabel: string | null;
  fileName: string;
  bytes: Buffer;
}

/** What the file was sealed for; nothing else opens it. */
export const SEALED_FOR = 'import-file';
const LONGEST_NAME = 200;

/** 预检: reads a file, says of every row what would become of it, and keeps both. The ledger is not touched. */
@Injectable()
export class DryRunImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly prepare: PrepareImport,
    private readonly judge: JudgeImport,
    private readonly runs: ImportRuns,
    private readonly contacts: Contacts,
    private readonly sealing: Sealing,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** The id of the run. Throws a DomainError when the file cannot be read as a sheet. */
  async run(actor: Actor, input: ImportFile, attempt: Attempt | null = null): Promise<string> {
    requirePermission(actor, 'case.import');
    const { campaignId, bytes } = input;
    const reads = this.uow.reads;
    await this.campaigns.require(reads, campaignId);
    const fileName = this.contacts.blackOut(basename(input.fileName)).content.slice(-LONGEST_NAME);
    const batchLabel = input.batchLabel?.trim() || null;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = await this.prepare.run(reads, campaignId, fileName, bytes);
    const rows = await this.judge.run(reads, campaignId, file, batchLabel);
    const findings = [...file.findings, ...(await this.seenBefore(reads, campaignId, sha256))];
    const counts = countRows(rows, findings, 0);
    const sealedFile = this.sealing.seal(SEALED_FOR, bytes).toString('base64');
    const now = this.clock.now();
    const same = attempt && {
      ...attempt,
      bodyHash: `${attempt.bodyHash.slice(0, 32)}${sha256.slice(0, 32)}`,
    };
    const { id } = await this.uow.run((tx) =>
      once(tx, actor.userId, same, now, async () => {
        const runId = newId();
        await this.runs.add(tx, {
          id: runId,
          campaignId,
          batchLabel,
          fileName,
          sha256,
          sealedFile,
          counts,
          state: 'dry-run',
          notes: { columns: file.columns, findings },
          createdBy: actor.userId,
          createdByName: actor.name,
          createdAt: now,
          committedAt: null,
        });
        await this.runs.setRows(tx, runId, importRows(runId, rows));
        await this.history.append(
          tx,
          actor,
          {
            action: 'import.dry-run',
            subjectType: 'import',
            subjectId: runId,
            data: { campaignId, sha256, ...counts },
          },
          now,
        );
        return runId;
      }),
    );
    return id;
  }

  private async seenBefore(reads: Reads, campaignId: string, sha256: string): Promise<RowFinding[]> {
    const before = await this.runs.committedOf(reads, campaignId, sha256);
    if (!before?.committedAt) return [];
    const at = `${dayOf(before.committedAt)} ${timeOf(before.committedAt)}`;
    return [finding('file.seen', { rowNumber: 0 }, { at, by: before.createdByName })];
  }
}
