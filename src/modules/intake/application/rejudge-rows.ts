import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { Correction } from '../domain/correct-row.js';
import { mayDecide, needsDecision } from '../domain/row-decision.js';
import { finding } from '../domain/row-finding.js';
import type { ImportRowRow } from '../persistence/import-row.entity.js';
import { ImportRows } from '../persistence/import-rows.repository.js';
import type { ImportHead } from '../persistence/import-runs.repository.js';
import { JudgeImport, type Beside } from './judge-import.js';
import { columnOf, PrepareRows, type PreparedCase, type RowContext } from './prepare-rows.js';
import { rowOf } from './row-of.js';

/** Judges single rows of a dry run anew, after something in them or beside them was put right. */
@Injectable()
export class RejudgeRows {
  constructor(
    private readonly rows: ImportRows,
    private readonly prepare: PrepareRows,
    private readonly judge: JudgeImport,
  ) {}

  async corrected(
    tx: Tx,
    actor: Actor,
    head: ImportHead,
    row: ImportRowRow,
    correction: Correction | null,
  ): Promise<ImportRowRow> {
    const context = await this.prepare.context(tx);
    const prepared = this.prepare.again(row, headersOf(head), context, correction);
    return this.settle(tx, actor, head, row, prepared);
  }

  /** The rows that have one of these numbers; `except` has been judged already, though not as one of several. */
  async sharing(
    tx: Tx,
    actor: Actor,
    head: ImportHead,
    numbers: readonly string[],
    except: ImportRowRow,
  ): Promise<void> {
    const rows = numbers.length > 0 ? await this.rows.withNumbers(tx, head.id, numbers) : [];
    const others = rows.filter(({ id }) => id !== except.id);
    if (others.length === 0) return;
    const context = await this.prepare.context(tx);
    for (const row of others) await this.judgeAgain(tx, actor, head, row, context);
    const own = rows.find(({ id }) => id === except.id);
    if (own && own.decision !== 'leave-out' && own.decision !== 'split')
      await this.judgeAgain(tx, actor, head, own, context);
  }

  private async judgeAgain(
    tx: Tx,
    actor: Actor,
    head: ImportHead,
    row: ImportRowRow,
    context: RowContext,
  ): Promise<void> {
    if (row.outcome === 'skipped' || row.decision === 'leave-out') return;
    await this.settle(tx, actor, head, row, this.prepare.again(row, headersOf(head), context));
  }

  private async settle(
    tx: Tx,
    actor: Actor,
    head: ImportHead,
    row: ImportRowRow,
    prepared: PreparedCase,
  ): Promise<ImportRowRow> {
    await this.tellTwice(tx, head, row, prepared);
    const one = { prepared, batchLabel: row.batchLabel };
    const [judged] = await this.judge.run(tx, actor, [one], await this.beside(tx, head, row, prepared));
    const fresh = { ...rowOf(head.id, one, judged!), id: row.id };
    const kept =
      row.decision !== null && fresh.outcome === row.outcome && mayDecide(fresh).includes(row.decision);
    const next: ImportRowRow = {
      ...fresh,
      needs: row.needs || fresh.needs,
      decision: kept ? row.decision : null,
      decided: kept ? row.decided : null,
      pending: !kept && needsDecision(fresh.outcome, fresh.matches?.[0]?.mentioned ?? false),
    };
    await this.rows.save(tx, next);
    return next;
  }

  /** The second row with a number is rejected, unless the first one is left out or made a part of a split case. */
  private async tellTwice(
    tx: Tx,
    head: ImportHead,
    row: ImportRowRow,
    prepared: PreparedCase,
  ): Promise<void> {
    const { normalized: number } = prepared.parsed.number;
    if (number === '') return;
    const same = await this.rows.withNumbers(tx, head.id, [number]);
    const first = same.find(
      ({ id, rowNumber, decision }) =>
        id !== row.id && rowNumber < row.rowNumber && decision !== 'leave-out' && decision !== 'split',
    );
    if (!first) return;
    const column = columnOf(prepared.columns, 'acceptanceNo');
    const place = { rowNumber: row.rowNumber, column, field: 'acceptanceNo' as const };
    const details = { number, firstRow: first.rowNumber };
    prepared.findings.unshift(finding('number.duplicate-in-file', place, details));
  }

  private async beside(
    tx: Tx,
    head: ImportHead,
    row: ImportRowRow,
    { parsed }: PreparedCase,
  ): Promise<Beside> {
    const mentioned = await this.rows.withNumbers(tx, head.id, parsed.repeatMentions);
    const { campaignId } = head;
    const taken =
      parsed.number.normalized === '' ? await this.rows.casesOf(tx, head.id, row.id) : new Set<string>();
    return {
      campaignId,
      free: parsed.number.normalized === '' ? await this.judge.free(tx, campaignId, taken) : new Map(),
      rowOf: new Map(
        mentioned
          .toReversed()
          .map(({ numberKey, rowNumber, title }) => [numberKey ?? '', { rowNumber, title: title ?? '' }]),
      ),
      thorough: true,
    };
  }
}

const headersOf = ({ mapping }: ImportHead) => mapping?.headers ?? [];
