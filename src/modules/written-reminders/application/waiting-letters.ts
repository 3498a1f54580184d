import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Recipient } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { WrittenReminderRunRow } from '../persistence/written-reminder-run.entity.js';
import { WrittenReminderRow } from '../persistence/written-reminder.entity.js';
import { LetterRecipients } from './letter-recipients.js';

export interface WaitingLetter {
  id: string;
  number: string;
  unit: UnitRow;
  campaignId: string;
  cases: number;
  issuedAt: Instant;
  receiptDueOn: Day;
  /** Who got it when it was issued. */
  to: Recipient[];
}

/** For whoever reminds: letters with a day for the receipt that nobody has signed for. */
@Injectable()
export class WaitingLetters {
  constructor(
    private readonly directory: Directory,
    private readonly recipients: LetterRecipients,
  ) {}

  async all(reads: Reads): Promise<WaitingLetter[]> {
    const rows = await reads.find(WrittenReminderRow, {
      select: {
        id: true,
        runId: true,
        number: true,
        unitId: true,
        addressees: true,
        figures: true,
        issuedAt: true,
        receiptDueOn: true,
      },
      where: { status: 'issued', receiptDueOn: Not(IsNull()) },
      order: { id: 'ASC' },
    });
    const units = await this.directory.unitsByIds(reads, [...new Set(rows.map(({ unitId }) => unitId))]);
    const runs = await reads.find(WrittenReminderRunRow, {
      select: { id: true, campaignId: true },
      where: { id: In([...new Set(rows.map(({ runId }) => runId))]) },
    });
    const found: WaitingLetter[] = [];
    for (const row of rows) {
      const unit = units.find(({ id }) => id === row.unitId);
      const run = runs.find(({ id }) => id === row.runId);
      if (!unit || !run) continue;
      const { id, number, figures, issuedAt, receiptDueOn } = row;
      const to = await this.recipients.of(reads, row, unit);
      const { campaignId } = run;
      const facts = {
        number: number!,
        cases: figures.cases,
        issuedAt: issuedAt!,
        receiptDueOn: receiptDueOn!,
      };
      found.push({ id, unit, campaignId, to, ...facts });
    }
    return found;
  }

  /** Those of them that still wait. */
  async still(reads: Reads, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const where = { id: In([...ids]), status: 'issued' as const };
    return new Set(
      (await reads.find(WrittenReminderRow, { select: { id: true }, where })).map(({ id }) => id),
    );
  }

  /** What a log calls them, whatever has become of them. */
  async numbers(reads: Reads, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const where = { id: In([...ids]) };
    const rows = await reads.find(WrittenReminderRow, { select: { id: true, number: true }, where });
    return new Map(rows.flatMap(({ id, number }) => (number ? [[id, number] as const] : [])));
  }
}
