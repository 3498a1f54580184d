import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, timeOf } from '../../../kernel/day.js';
import { DomainError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { countRows } from '../domain/count-rows.js';
import { finding, type RowFinding } from '../domain/row-finding.js';
import type { ImportRowRow } from '../persistence/import-row.entity.js';
import { ImportRows } from '../persistence/import-rows.repository.js';
import {
  ImportRuns,
  type HeldTurn,
  type ImportHead,
  type Turn,
} from '../persistence/import-runs.repository.js';
import { ImportTurns } from './import-turns.js';
import { ImportActors } from './import-actors.js';
import { JudgeImport, type Beside, type ToJudge } from './judge-import.js';
import { OpenImport, type OpenedFile } from './open-import.js';
import { rowOf, skippedRow } from './row-of.js';

/** Rows judged and written at a time. */
const SLICE = 250;
/** Up to here each text is looked for in the whole ledger; a longer list is compared by place. */
const THOROUGH_UP_TO = 300;

/**
 * 试运行, in the background: reads a file, says of every row what would become of it, and keeps both. The ledger is not
 * touched. Killed halfway it is done again from the start, and what it had written goes first.
 */
@Injectable()
export class ReadImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly turns: ImportTurns,
    private readonly rows: ImportRows,
    private readonly open: OpenImport,
    private readonly judge: JudgeImport,
    private readonly actors: ImportActors,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(runId: string, turn: number): Promise<void> {
    await this.turns.work({ id: runId, turn, state: 'reading' }, async (mine, head) => {
      try {
        await this.read(await this.actors.creator(head), head, mine);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await this.uow.run((tx) => this.fail(tx, { id: runId, turn, state: 'reading' }, error));
      }
    });
  }

  /** Told plainly; the file may be read again with other settings, or another one chosen. */
  async fail(tx: Tx, turn: Turn, { code, sentence }: Pick<DomainError, 'code' | 'sentence'>): Promise<void> {
    await this.turns.end(tx, turn, { state: 'failed', problem: { code, message: sentence } });
  }

  private async read(actor: Actor, head: ImportHead, mine: HeldTurn): Promise<void> {
    const file = await this.open.run(head, (done, total) =>
      this.uow.run((tx) => this.turns.advance(tx, mine, { phase: 'opening', done, total })),
    );
    const notes = { columns: file.columns, findings: file.findings };
    if (file.unsure) {
      const patch = { state: 'mapping' as const, phase: null, mapping: file.mapping, notes };
      await this.uow.run((tx) => this.turns.advance(tx, mine, patch));
      return;
    }
    await this.judgeRows(actor, head, mine, file);
    const findings = [...(await this.seenBefore(this.uow.reads, head)), ...file.findings];
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const counts = countRows(await this.rows.groups(tx, head.id), findings.length);
      await this.turns.advance(tx, mine, {
        state: 'dry-run',
        phase: null,
        problem: null,
        mapping: file.mapping,
        notes: { ...notes, findings },
        counts,
      });
      const { campaignId, sha256 } = head;
      const data = { campaignId, sha256, ...counts };
      const entry = { action: 'import.dry-run', subjectType: 'import' as const, subjectId: head.id, data };
      await this.history.append(tx, actor, entry, now);
    });
  }

  private async judgeRows(actor: Actor, head: ImportHead, mine: HeldTurn, file: OpenedFile): Promise<void> {
    const total = file.cases.length;
    await this.uow.run(async (tx) => {
      await this.turns.advance(tx, mine, { phase: 'judging', done: 0, total });
      await this.rows.clear(tx, head.id);
    });
    const beside = await this.beside(this.uow.reads, head, file);
    for (let at = 0; at < total; at += SLICE) {
      const some = file.cases.slice(at, at + SLICE).map((parsed): ToJudge => {
        const prepared = file.prepare(parsed);
        return { prepared, batchLabel: prepared.facts.batchLabel ?? file.batchLabel ?? head.batchLabel };
      });
      const judged = await this.judge.run(this.uow.reads, actor, some, beside);
      const rows = some.map((one, index) => rowOf(head.id, one, judged[index]!));
      await this.keep(mine, rows, at + some.length, total);
    }
    const skipped = file.skipped.map(({ rowNumber, cells, findings }) =>
      skippedRow(head.id, rowNumber, cells, findings),
    );
    await this.keep(mine, skipped, total, total);
  }

  private async keep(
    mine: HeldTurn,
    rows: readonly ImportRowRow[],
    done: number,
    total: number,
  ): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.turns.advance(tx, mine, { phase: 'judging', done, total });
      await this.rows.add(tx, rows);
    });
  }

  private async beside(reads: Reads, { campaignId }: ImportHead, file: OpenedFile): Promise<Beside> {
    const unnumbered = file.cases.some(({ number }) => number.normalized === '');
    return {
      campaignId,
      free: unnumbered ? await this.judge.free(reads, campaignId, new Set()) : new Map(),
      rowOf: new Map(
        file.cases
          .toReversed()
          .map(({ number, rowNumber, title }) => [number.normalized, { rowNumber, title }]),
      ),
      thorough: file.cases.length <= THOROUGH_UP_TO,
    };
  }

  private async seenBefore(reads: Reads, { campaignId, sha256 }: ImportHead): Promise<RowFinding[]> {
    const before = await this.runs.committedOf(reads, campaignId, sha256);
    if (!before?.committedAt) return [];
    const at = `${dayOf(before.committedAt)} ${timeOf(before.committedAt)}`;
    return [finding('file.seen', { rowNumber: 0 }, { at, by: before.createdByName })];
  }
}
