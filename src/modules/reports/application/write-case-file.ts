import { Injectable } from '@nestjs/common';
import { dayOf, timeOf } from '../../../kernel/day.js';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import type { Bench, FileMaker, Made, MadeFileRow } from '../../made-files/index.js';
import { UniqueNames, safeName } from '../domain/file-names.js';
import { writeCaseFilePdf } from '../files/case-file-pdf.js';
import { CaseFileZip } from '../files/case-file-zip.js';
import { SlipFiles } from '../files/slip-files.js';
import { caseFileOrderOf, type CaseFileAsked, type CaseFileOrder } from './case-file-asked.js';
import { ComposeCaseFile, type ComposedCaseFile } from './compose-case-file.js';
import { CountSteps } from './count-steps.js';
import { PackEvidence } from './pack-evidence.js';

interface Building {
  actor: Actor;
  order: CaseFileOrder;
  bench: Bench;
  step: () => Promise<void>;
}

/** Builds one case file. */
@Injectable()
export class WriteCaseFile implements FileMaker<CaseFileAsked> {
  readonly kind = 'case-file';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly compose: ComposeCaseFile,
    private readonly pack: PackEvidence,
    private readonly steps: CountSteps,
    private readonly fonts: SlipFiles,
    private readonly clock: Clock,
  ) {}

  async make(actor: Actor, file: MadeFileRow<CaseFileAsked>, bench: Bench): Promise<Made> {
    const order = caseFileOrderOf(file);
    for (const id of order.caseIds) await this.access.require(this.uow.reads, actor, 'case-file.build', id);
    if (order.withContact) requirePermission(actor, 'contact.reveal');
    const total = await this.steps.of(this.uow.reads, actor, order);
    await bench.begin(total);
    const step = this.steps.teller(total, (written) => bench.tell(written));
    const building = { actor, order, bench, step };
    const name = order.format === 'zip' ? await this.zip(building) : await this.pdf(building);
    return { fileName: `${safeName(name)}${order.withContact ? '_内部' : ''}.${order.format}` };
  }

  private async pdf(building: Building): Promise<string> {
    const { order, bench, step } = building;
    const file = await this.composed(building, order.caseIds[0]!);
    await writeCaseFilePdf(bench.path, this.fonts.font(), file, step);
    await step();
    return `一案一档_${file.name}`;
  }

  /** One case lies in the zip as it is, several in a folder each. */
  private async zip(building: Building): Promise<string> {
    const { order, bench, step } = building;
    const now = this.clock.now();
    const zip = new CaseFileZip(bench.path, new Date(now));
    const folders = new UniqueNames();
    const single = order.caseIds.length === 1;
    let only = '';
    try {
      for (const id of order.caseIds) {
        const file = await this.composed(building, id);
        only = file.name;
        const folder = single ? '' : `${folders.of(safeName(file.name))}/`;
        await this.addCase(building, zip, folder, file);
        await step();
      }
      await zip.end();
    } catch (error) {
      zip.abandon();
      throw error;
    }
    return single ? `一案一档_${only}` : `一案一档_${order.caseIds.length}件_${stamp(now)}`;
  }

  private async addCase(
    { order, bench, step }: Building,
    zip: CaseFileZip,
    folder: string,
    file: ComposedCaseFile,
  ): Promise<void> {
    await bench.aside('pdf', async (path) => {
      await writeCaseFilePdf(path, this.fonts.font(), file, step);
      await zip.addFile(`${folder}一案一档${order.withContact ? '_内部' : ''}.pdf`, path);
    });
    await this.pack.run(zip, folder, file, step);
    await zip.addText(`${folder}history.json`, `${JSON.stringify(file.history, null, 2)}\n`);
    await zip.addSums(folder);
  }

  private composed({ actor, order }: Building, caseId: string): Promise<ComposedCaseFile> {
    return this.uow.readMuch((reads) => this.compose.run(reads, actor, caseId, order.withContact));
  }
}

const stamp = (now: Instant): string => `${dayOf(now)}${timeOf(now)}`.replace(/\D/g, '');
