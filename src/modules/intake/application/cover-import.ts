import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import type { Cover } from '../domain/cover.js';
import { ImportRuns } from '../persistence/import-runs.repository.js';
import { requireState } from './import-states.js';

/** 封面数核对: the figures of the cover letter, as typed; the history keeps them with the commit. */
@Injectable()
export class CoverImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
  ) {}

  async run(actor: Actor, id: string, cover: Cover): Promise<void> {
    requirePermission(actor, 'case.import');
    await this.uow.run(async (tx) => {
      requireState(await this.runs.lock(tx, id), 'reading', 'mapping', 'dry-run');
      const blank = Object.values(cover).every((figure) => figure === null);
      await this.runs.change(tx, id, { cover: blank ? null : cover });
    });
  }
}
