import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseAccess, CaseList, type CaseLine } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { longDay } from '../domain/chinese-dates.js';
import { NoSlipError } from '../domain/report-errors.js';
import { slipCover } from '../domain/slip-cover.js';
import type { Slip } from '../domain/slip.js';
import { SlipFiles, type SlipFormat } from '../files/slip-files.js';
import type { SlipNumberRow } from '../persistence/slip-number.entity.js';
import { ComposeSlips } from './compose-slips.js';
import { SlipNumbers } from './slip-numbers.js';

export interface PrintedSlips {
  fileName: string;
  bytes: Buffer;
}

/** 打印交办单: one or many cases as one file, those of a unit together, with a list in front. */
@Injectable()
export class PrintSlips {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly list: CaseList,
    private readonly numbers: SlipNumbers,
    private readonly compose: ComposeSlips,
    private readonly files: SlipFiles,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NoSlipError for a case that was never to be dispatched, NoPdfFontError. */
  async run(actor: Actor, caseIds: readonly string[], format: SlipFormat): Promise<PrintedSlips> {
    this.files.require(format);
    const ids = [...new Set(caseIds)];
    const reads = this.uow.reads;
    for (const id of ids) await this.access.require(reads, actor, 'case.print-slip', id);
    const lines = (await this.list.byIds(reads, ids)).toSorted(byUnit);
    const none = lines.find(({ row }) => row.status !== 'registered' && !row.dispatchedAt);
    if (none) throw new NoSlipError({ title: none.row.title });
    const numbers = await this.record(actor, lines, format);
    const slips = await this.compose.run(reads, actor, lines, numbers);
    const today = longDay(dayOf(this.clock.now()));
    const cover = slips.length > 1 ? slipCover(slips, today) : null;
    return { fileName: fileNameOf(slips, format), bytes: await this.files.write(format, cover, slips) };
  }

  /** Gives the numbers and remembers who printed what. */
  private async record(
    actor: Actor,
    lines: readonly CaseLine[],
    format: SlipFormat,
  ): Promise<Map<string, SlipNumberRow>> {
    return this.uow.run(async (tx) => {
      const now = this.clock.now();
      const dispatched = lines.flatMap(({ row: { id, campaignId, status, dispatchedAt } }) =>
        dispatchedAt && status !== 'registered' ? [{ id, campaignId, dispatchedAt }] : [],
      );
      const numbers = await this.numbers.give(tx, dispatched, now);
      for (const { row } of lines) {
        const data = { format, draft: !numbers.has(row.id), together: lines.length };
        const entry = { action: 'case.print-slip', subjectType: 'case' as const, subjectId: row.id, data };
        await this.history.append(tx, actor, entry, now);
      }
      return numbers;
    });
  }
}

/** Units as the office prints them, then by number. */
function byUnit(a: CaseLine, b: CaseLine): number {
  const key = ({ row, parts }: CaseLine): [number, string, string] => {
    const unit = parts.find(({ part }) => part.role === 'LEAD')?.unit;
    return [unit?.sortOrder ?? Number.MAX_SAFE_INTEGER, unit?.id ?? '', row.numberKey ?? row.id];
  };
  const [x, y] = [key(a), key(b)];
  return x[0] - y[0] || x[1].localeCompare(y[1]) || x[2].localeCompare(y[2]);
}

function fileNameOf(slips: readonly Slip[], format: SlipFormat): string {
  const [only, ...others] = slips;
  const name = others.length > 0 ? `${slips.length}件` : only?.acceptanceNo || only?.title;
  const draft = slips.some(({ number }) => number === null) ? '_草稿' : '';
  return `交办单_${name}${draft}.${format}`.replace(/[\\/:*?"<>|]/g, '-');
}
