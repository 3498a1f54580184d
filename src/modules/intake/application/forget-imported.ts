import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { DAY_MS, plusMillis, type Instant } from '../../../kernel/instant.js';
import { rewriteTexts } from '../../../kernel/rewrite-texts.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Eraser } from '../../cases/index.js';
import { ImportRowRow } from '../persistence/import-row.entity.js';
import { ImportRunRow } from '../persistence/import-run.entity.js';
import { EntryDrafts } from './entry-drafts.js';

export interface ForgottenImports {
  files: number;
  rows: number;
  drafts: number;
}

/** At a younger one that is not committed somebody may still be at work. */
export const leftLyingSince = (now: Instant): Instant => plusMillis(now, -30 * DAY_MS);
const WORDS = ['cells', 'findings', 'shown', 'matches', 'changes', 'correction', 'decided'] as const;

/**
 * What imports and drafts keep of the complainant of a case. A file cannot be blackened in parts: it goes with the first of its cases
 * that is to be forgotten, for a file that is committed is opened no more.
 */
@Injectable()
export class ForgetImported {
  constructor(private readonly drafts: EntryDrafts) {}

  /** `settledAt` is when the work on the case ended. */
  async within(
    tx: Tx,
    caseIds: readonly string[],
    eraser: Eraser,
    settledAt: Instant,
    now: Instant,
  ): Promise<ForgottenImports> {
    const runs = await this.runsOf(tx, caseIds, now);
    const ids = runs.map(({ id }) => id);
    const files = ids.length === 0 ? 0 : await this.dropFiles(tx, ids);
    for (const run of runs) await this.cleanRun(tx, run, eraser);
    const rows = ids.length === 0 ? 0 : await this.cleanRows(tx, ids, caseIds, eraser);
    const tells = (text: string): boolean => eraser(text) !== text;
    return { files, rows, drafts: await this.drafts.forget(tx, tells, settledAt) };
  }

  /** Those with a row about the case, and other tries at the same files. */
  private async runsOf(tx: Tx, caseIds: readonly string[], now: Instant): Promise<ImportRunRow[]> {
    const told = await tx.find(ImportRowRow, {
      select: { id: true, runId: true },
      where: { caseId: In([...caseIds]) },
    });
    if (told.length === 0) return [];
    const select = {
      id: true,
      sha256: true,
      state: true,
      createdAt: true,
      fileName: true,
      notes: true,
      mapping: true,
    } as const;
    const own = await tx.find(ImportRunRow, { select, where: { id: In(told.map(({ runId }) => runId)) } });
    const hashes = own.map(({ sha256 }) => sha256);
    const runs = await tx.find(ImportRunRow, { select, where: { sha256: In(hashes) } });
    const lying = leftLyingSince(now);
    return runs.filter(({ state, createdAt }) => state === 'committed' || createdAt < lying);
  }

  private async dropFiles(tx: Tx, ids: readonly string[]): Promise<number> {
    const kept = { id: In([...ids]), sealedFile: Not('') };
    const { affected } = await tx.update(ImportRunRow, kept, { sealedFile: '' });
    return affected ?? 0;
  }

  /** Samples of its columns, and what was noticed. */
  private async cleanRun(tx: Tx, run: ImportRunRow, eraser: Eraser): Promise<void> {
    const { id, fileName, notes, mapping } = run;
    const after = { fileName: eraser(fileName), ...rewriteTexts({ notes, mapping }, eraser) };
    if (after.fileName === fileName && after.notes === notes && after.mapping === mapping) return;
    await tx.update(ImportRunRow, { id }, after as never);
  }

  /** Rows that became no case have nobody else who would look after them. */
  private async cleanRows(
    tx: Tx,
    runIds: readonly string[],
    caseIds: readonly string[],
    eraser: Eraser,
  ): Promise<number> {
    const runId = In([...runIds]);
    const mine = [
      { runId, caseId: In([...caseIds]) },
      { runId, caseId: IsNull() },
    ];
    let rows = 0;
    for (const row of await tx.find(ImportRowRow, { where: mine })) {
      const words = Object.fromEntries(WORDS.map((name) => [name, row[name]]));
      const after = rewriteTexts(words, eraser);
      const title = row.title && eraser(row.title);
      if (row.sealed === null && after === words && title === row.title) continue;
      await tx.update(ImportRowRow, { id: row.id }, { ...after, title, sealed: null } as never);
      rows += 1;
    }
    return rows;
  }
}
