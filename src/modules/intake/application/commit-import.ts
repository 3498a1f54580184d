import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { AddBatch } from '../../campaigns/index.js';
import { RegisterCase } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { countRows } from '../domain/count-rows.js';
import { ImportRuns, type ImportHead } from '../persistence/import-runs.repository.js';
import { LedgerCases } from '../persistence/ledger-cases.read-model.js';
import { SEALED_FOR } from './dry-run-import.js';
import { NothingToImportError, RowsRejectedError } from './import-errors.js';
import { importRows } from './import-rows.js';
import { importedCase } from './imported-case.js';
import { JudgeImport, type JudgedRow } from './judge-import.js';
import { PrepareImport, type PreparedFile } from './prepare-import.js';

/** 提交: registers every new row of a run in one transaction, all or none; rows known already stay as they are. */
@Injectable()
export class CommitImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly prepare: PrepareImport,
    private readonly judge: JudgeImport,
    private readonly ledger: LedgerCases,
    private readonly registerCase: RegisterCase,
    private readonly addBatch: AddBatch,
    private readonly sealing: Sealing,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether something was written: a run that is committed already is left alone. Throws RowsRejectedError unless
   * rejected rows may be skipped, NothingToImportError when the file holds no case at all.
   */
  async run(
    actor: Actor,
    runId: string,
    { skipRejected }: { skipRejected: boolean },
  ): Promise<{ written: boolean }> {
    requirePermission(actor, 'case.import');
    const reads = this.uow.reads;
    const head = await this.runs.head(reads, runId);
    if (head.state === 'committed') return { written: false };
    const sealed = Buffer.from(await this.runs.sealedFile(reads, runId), 'base64');
    const bytes = this.sealing.open(SEALED_FOR, sealed);
    const file = await this.prepare.run(reads, head.campaignId, head.fileName, bytes);
    // Where somebody registers one of the numbers at the same moment it is judged again, and that row is known.
    return { written: await this.uow.run((tx) => this.within(tx, actor, head, file, skipRejected)) };
  }

  private async within(
    tx: Tx,
    actor: Actor,
    head: ImportHead,
    file: PreparedFile,
    skipRejected: boolean,
  ): Promise<boolean> {
    const now = this.clock.now();
    if (!(await this.runs.claim(tx, head.id, now))) return false;
    const rows = await this.judge.run(tx, head.campaignId, file, head.batchLabel);
    requireAcceptable(head, rows, skipRejected);
    const created = await this.register(tx, actor, head.campaignId, rows, now);
    const { findings } = head.notes;
    const counts = countRows(rows, findings, created.size);
    await this.runs.note(tx, { id: head.id, counts, notes: { columns: file.columns, findings } });
    await this.runs.setRows(tx, head.id, importRows(head.id, rows, created));
    const data = { campaignId: head.campaignId, skipRejected, ...counts };
    const entry = { action: 'import.commit', subjectType: 'import' as const, subjectId: head.id, data };
    await this.history.append(tx, actor, entry, now);
    return true;
  }

  /** The cases made, by row number. */
  private async register(
    tx: Tx,
    actor: Actor,
    campaignId: string,
    rows: readonly JudgedRow[],
    now: Instant,
  ): Promise<Map<number, string>> {
    const created = new Map<number, string>();
    const idOf = await this.ledger.numbers(tx, campaignId);
    const batches = new Map<string, string>();
    for (const { rowNumber, outcome, prepared, batchLabel } of rows) {
      if (outcome !== 'new' || !prepared) continue;
      if (batchLabel && !batches.has(batchLabel))
        batches.set(batchLabel, (await this.addBatch.within(tx, { campaignId, label: batchLabel })).id);
      const { repeatMentions, number } = prepared.parsed;
      const repeatOf = repeatMentions.find((other) => idOf.has(other));
      const links = {
        campaignId,
        batchId: (batchLabel && batches.get(batchLabel)) || null,
        repeatOfId: (repeatOf && idOf.get(repeatOf)) || null,
      };
      const id = await this.registerCase.within(tx, actor, importedCase(prepared, links), now);
      if (number.normalized !== '') idOf.set(number.normalized, id);
      created.set(rowNumber, id);
    }
    return created;
  }
}

function requireAcceptable(head: ImportHead, rows: readonly JudgedRow[], skipRejected: boolean): void {
  const cases = rows.filter(({ outcome }) => outcome !== 'skipped');
  if (cases.length === 0) throw new NothingToImportError({ fileName: head.fileName });
  const rejected = cases.filter(({ outcome }) => outcome === 'rejected').map(({ rowNumber }) => rowNumber);
  if (rejected.length > 0 && !skipRejected)
    throw new RowsRejectedError({ count: rejected.length, rows: rejected });
}
