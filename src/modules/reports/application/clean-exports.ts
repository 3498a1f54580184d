import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { DAY_MS, plusMillis } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CaseFiles } from '../files/case-files.js';
import { ExportFiles } from '../files/export-files.js';
import { CaseFileRow } from '../persistence/case-file.entity.js';
import { ExportRow } from '../persistence/export.entity.js';

/** A link to an expired file still says for a while why it leads nowhere. */
const REMEMBERED_MS = 7 * DAY_MS;

/** Takes away the files whose day is over, and everything that belongs to no export. */
@Injectable()
export class CleanExports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: ExportFiles,
    private readonly caseFiles: CaseFiles,
    private readonly clock: Clock,
  ) {}

  async tick(): Promise<void> {
    const now = this.clock.now();
    const kept = await this.uow.reads.find(ExportRow, {
      select: { id: true },
      where: { expiresAt: MoreThan(now) },
    });
    await this.files.keepOnly(new Set(kept.map(({ id }) => id)));
    const caseFiles = await this.uow.reads.find(CaseFileRow, {
      select: { id: true },
      where: { expiresAt: MoreThan(now) },
    });
    await this.caseFiles.keepOnly(new Set(caseFiles.map(({ id }) => id)));
    const forgotten = plusMillis(now, -REMEMBERED_MS);
    await this.uow.run(async (tx) => {
      await tx.delete(ExportRow, { expiresAt: LessThan(forgotten) });
      await tx.delete(CaseFileRow, { expiresAt: LessThan(forgotten) });
    });
  }
}
