import { Injectable } from '@nestjs/common';
import { dayOf, timeOf } from '../../../kernel/day.js';
import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts, requirePermission, type Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { UniqueNames, safeName } from '../domain/file-names.js';
import { EXPORT_BROKE, EXPORT_BROKEN_OFF, EXPORT_NO_READER } from '../domain/report-errors.js';
import { CaseFiles } from '../files/case-files.js';
import { writeCaseFilePdf } from '../files/case-file-pdf.js';
import { CaseFileZip } from '../files/case-file-zip.js';
import { SlipFiles } from '../files/slip-files.js';
import { CaseFileRow } from '../persistence/case-file.entity.js';
import { ComposeCaseFile, type ComposedCaseFile } from './compose-case-file.js';
import { CountSteps } from './count-steps.js';
import { PackEvidence } from './pack-evidence.js';

/** Builds one case file; begun again from the start when it was broken off. */
@Injectable()
export class WriteCaseFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly access: CaseAccess,
    private readonly compose: ComposeCaseFile,
    private readonly pack: PackEvidence,
    private readonly steps: CountSteps,
    private readonly fonts: SlipFiles,
    private readonly files: CaseFiles,
    private readonly clock: Clock,
  ) {}

  async run(caseFileId: string): Promise<void> {
    const row = await this.uow.reads.findOneBy(CaseFileRow, { id: caseFileId });
    if (!row || row.state === 'done' || row.expiresAt <= this.clock.now()) return;
    const account = await this.accounts.byId(this.uow.reads, row.requestedBy);
    if (!account) return this.set(row.id, { state: 'failed', failure: EXPORT_NO_READER });
    try {
      await this.write(account.actor, row);
    } catch (error) {
      const failure = error instanceof DomainError ? error.sentence : EXPORT_BROKE;
      await this.set(row.id, { state: 'failed', failure });
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** After the last try was cut off; what has ended stays as it ended. */
  async giveUp(caseFileId: string): Promise<void> {
    const unfinished = { id: caseFileId, state: In(['waiting', 'running']) };
    const change = { state: 'failed' as const, failure: EXPORT_BROKEN_OFF };
    await this.uow.run((tx) => tx.update(CaseFileRow, unfinished, change));
    await this.files.discardParts(caseFileId);
  }

  private async write(actor: Actor, row: CaseFileRow): Promise<void> {
    for (const id of row.caseIds) await this.access.require(this.uow.reads, actor, 'case-file.build', id);
    if (row.withContact) requirePermission(actor, 'contact.reveal');
    const total = await this.steps.of(this.uow.reads, row);
    await this.set(row.id, { state: 'running', total, written: 0 });
    const step = this.steps.teller(total, (written) => this.set(row.id, { written }));
    const part = await this.files.begin(row.id);
    try {
      const name =
        row.format === 'zip'
          ? await this.zip(actor, row, part.path, step)
          : await this.pdf(actor, row, part.path, step);
      const kilobytes = Math.ceil((await part.keep()) / 1024);
      await this.set(row.id, {
        state: 'done',
        written: total,
        fileName: `${safeName(name)}${row.withContact ? '_内部' : ''}.${row.format}`,
        kilobytes,
        finishedAt: this.clock.now(),
      });
    } catch (error) {
      await part.abandon();
      throw error;
    }
  }

  private async pdf(
    actor: Actor,
    row: CaseFileRow,
    path: string,
    step: () => Promise<void>,
  ): Promise<string> {
    const file = await this.composed(actor, row, row.caseIds[0]!);
    await writeCaseFilePdf(path, this.fonts.font(), file, step);
    await step();
    return `一案一档_${file.name}`;
  }

  /** One case lies in the zip as it is, several in a folder each. */
  private async zip(
    actor: Actor,
    row: CaseFileRow,
    path: string,
    step: () => Promise<void>,
  ): Promise<string> {
    const now = this.clock.now();
    const zip = new CaseFileZip(path, new Date(now));
    const folders = new UniqueNames();
    const single = row.caseIds.length === 1;
    let only = '';
    try {
      for (const id of row.caseIds) {
        const file = await this.composed(actor, row, id);
        only = file.name;
        const folder = single ? '' : `${folders.of(safeName(file.name))}/`;
        await this.addCase(zip, folder, row, file, step);
        await step();
      }
      await zip.end();
    } catch (error) {
      zip.abandon();
      throw error;
    }
    return single ? `一案一档_${only}` : `一案一档_${row.caseIds.length}件_${stamp(now)}`;
  }

  private async addCase(
    zip: CaseFileZip,
    folder: string,
    row: CaseFileRow,
    file: ComposedCaseFile,
    step: () => Promise<void>,
  ): Promise<void> {
    const pdf = await this.files.begin(row.id, 'pdf');
    try {
      await writeCaseFilePdf(pdf.path, this.fonts.font(), file, step);
      await zip.addFile(`${folder}一案一档${row.withContact ? '_内部' : ''}.pdf`, pdf.path);
    } finally {
      await pdf.abandon();
    }
    await this.pack.run(zip, folder, file, step);
    await zip.addText(`${folder}history.json`, `${JSON.stringify(file.history, null, 2)}\n`);
    await zip.addSums(folder);
  }

  private composed(actor: Actor, row: CaseFileRow, caseId: string): Promise<ComposedCaseFile> {
    return this.compose.run(this.uow.reads, actor, caseId, row.withContact);
  }

  private async set(id: string, change: Partial<CaseFileRow>): Promise<void> {
    await this.uow.run((tx) => tx.update(CaseFileRow, { id }, change as never));
  }
}

const stamp = (now: Instant): string => `${dayOf(now)}${timeOf(now)}`.replace(/\D/g, '');
