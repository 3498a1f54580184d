import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../../../kernel/clock.js';
import { DomainError, type Wording } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { RecordProgress, RectificationTaskRow, TickMilestone } from '../../rectification/index.js';
import type { CellDiff } from '../domain/cell-diff.js';
import { NotTakeableError, NotYourUploadError, UploadSettledError } from '../domain/ledger-errors.js';
import type { Outcome } from '../domain/outcome.js';
import { REASONS } from '../domain/refusal-words.js';
import { LedgerUploadRow } from '../persistence/ledger-upload.entity.js';
import type { RowDiff } from './judge-upload.js';
import { ReadUploads } from './read-uploads.js';

/** A cell that was chosen: the task and the key of the cell within its row. */
export interface Choice {
  taskId: string;
  key: string;
}

const STATE_WORDS = { open: '待确认', confirmed: '已确认', discarded: '已放弃' } as const;

/** Confirms a filled-in sheet, cell by cell as it was chosen, or throws it away. */
@Injectable()
export class SettleUpload {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly uploads: ReadUploads,
    private readonly progress: RecordProgress,
    private readonly milestones: TickMilestone,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /**
   * Each entry and tick is a transaction of its own, with its own refusal; what was written when a confirmation broke off is not written again.
   * Throws NotYourUploadError, UploadSettledError, NotTakeableError.
   */
  async confirm(actor: Actor, ledgerId: string, id: string, choices: readonly Choice[]): Promise<Outcome[]> {
    const { upload, diff } = await this.uploads.one(actor, ledgerId, id);
    requireOpen(actor, upload);
    const chosen = choose(diff, choices);
    const outcomes: Outcome[] = [];
    for (const [row, cells] of chosen) outcomes.push(...(await this.write(actor, upload, row, cells)));
    return this.settle(actor, upload, 'confirmed', outcomes);
  }

  async discard(actor: Actor, ledgerId: string, id: string): Promise<void> {
    const upload = await this.uploads.require(this.uow.reads, actor, ledgerId, id);
    requireOpen(actor, upload);
    await this.settle(actor, upload, 'discarded', []);
  }

  private async write(
    actor: Actor,
    { id: uploadId }: LedgerUploadRow,
    { taskId, serial }: RowDiff,
    cells: readonly CellDiff[],
  ): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const note = (some: readonly CellDiff[], refused: Wording | null): void => {
      for (const { column, filled } of some)
        outcomes.push({ taskId: taskId!, serial: Number(serial), column, written: filled, refused });
    };
    const open = cells.filter(({ verdict }) => verdict !== 'same');
    const told = open.filter(({ column }) => column === 'progress' || column === 'obstacle');
    const text = told.find(({ column }) => column === 'progress')?.filled;
    const obstacle = told.find(({ column }) => column === 'obstacle')?.filled ?? null;
    if (text) {
      const bodyHash = createHash('sha256')
        .update(JSON.stringify([text, obstacle]))
        .digest('hex');
      const attempt = { key: `ledger-upload.${uploadId}.${taskId}`, route: 'ledger-upload', bodyHash };
      const entry = { month: null, text, obstacle };
      note(told, await refusal(() => this.progress.run(actor, taskId!, entry, attempt)));
    } else note(told, REASONS.obstacleAlone);
    for (const cell of open) {
      if (!cell.milestone) continue;
      const { id, doneOn } = cell.milestone;
      const { version } = await this.uow.reads.findOneByOrFail(RectificationTaskRow, { id: taskId! });
      note([cell], await refusal(() => this.milestones.done(actor, taskId!, version, id, doneOn)));
    }
    return outcomes;
  }

  private async settle(
    actor: Actor,
    { id, ledgerId, issueId }: LedgerUploadRow,
    state: 'confirmed' | 'discarded',
    outcomes: Outcome[],
  ): Promise<Outcome[]> {
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const settled = { state, settledAt: now, outcomes };
      const { affected } = await tx.update(LedgerUploadRow, { id, state: 'open' }, settled as never);
      if (affected === 0) throw new UploadSettledError({ state: STATE_WORDS.confirmed });
      const refused = outcomes.filter((one) => one.refused).length;
      const data = { uploadId: id, issueId, written: outcomes.length - refused, refused };
      const action = state === 'confirmed' ? 'ledger.confirm-upload' : 'ledger.discard-upload';
      await this.history.append(tx, actor, { action, subjectType: 'ledger', subjectId: ledgerId, data }, now);
      return outcomes;
    });
  }
}

function requireOpen(actor: Actor, { uploadedBy, uploadedByName, state }: LedgerUploadRow): void {
  if (uploadedBy !== actor.userId) throw new NotYourUploadError({ by: uploadedByName });
  if (state !== 'open') throw new UploadSettledError({ state: STATE_WORDS[state] });
}

/** The chosen cells by row; what stands there already may be chosen and is not written again. */
function choose(diff: readonly RowDiff[], choices: readonly Choice[]): [RowDiff, CellDiff[]][] {
  const wanted = new Set(choices.map(({ taskId, key }) => `${taskId} ${key}`));
  const chosen = diff.map((row): [RowDiff, CellDiff[]] => [
    row,
    row.cells.filter(
      ({ key, takeable, verdict }) => wanted.has(`${row.taskId} ${key}`) && (takeable || verdict === 'same'),
    ),
  ]);
  const found = chosen.reduce((sum, [, cells]) => sum + cells.length, 0);
  if (found < wanted.size) throw new NotTakeableError({ count: wanted.size - found });
  return chosen.filter(([, cells]) => cells.length > 0);
}

async function refusal(write: () => Promise<unknown>): Promise<Wording | null> {
  try {
    await write();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.sentence;
    throw error;
  }
}
