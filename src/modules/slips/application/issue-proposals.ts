import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { grouped } from '../../../kernel/grouped.js';
import type { Instant } from '../../../kernel/instant.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseList, type CaseLine } from '../../cases/index.js';
import { OpenDeadlines } from '../../deadlines/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { ProposalsDecidedError } from '../domain/slip-errors.js';
import { reasonWords } from '../domain/why-words.js';
import { SlipProposalRow } from '../persistence/slip-proposal.entity.js';
import { CAN_GET_A_SLIP, leadOf } from './judge-cases.js';
import { lapseAll } from './put-proposals.js';
import { SlipLetters } from './slip-letters.js';
import { WriteSlip, type SlipTask, type WrittenSlip } from './write-slip.js';

export interface IssuedProposals {
  slips: { id: string; number: string }[];
  cases: number;
  /** Decided by somebody else meanwhile, or fitting no more. */
  left: number;
}

interface Standing {
  row: SlipProposalRow;
  unit: UnitRow;
  /** Null for one about a task. */
  line: CaseLine | null;
}

/** 发出待发的督办单: one slip per campaign, unit and colour, with all its cases. */
@Injectable()
export class IssueProposals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: CaseList,
    private readonly deadlines: OpenDeadlines,
    private readonly directory: Directory,
    private readonly writeSlip: WriteSlip,
    private readonly letters: SlipLetters,
    private readonly clock: Clock,
  ) {}

  /** Throws ProposalsDecidedError when none of them is left. */
  async run(actor: Actor, ids: readonly string[]): Promise<IssuedProposals> {
    requirePermission(actor, 'colour-slip.issue');
    const wanted = [...new Set(ids)];
    return this.uow.run(async (tx) => {
      await holdAlone(tx, 'colour-slips');
      const now = this.clock.now();
      const rows = await tx.findBy(SlipProposalRow, { id: In(wanted) });
      const standing = await this.standing(
        tx,
        rows.filter(({ state }) => state === 'open'),
        now,
      );
      if (standing.length === 0) throw new ProposalsDecidedError({ count: wanted.length, by: byOf(rows) });
      const written: WrittenSlip[] = [];
      for (const group of groups(standing)) written.push(await this.issue(tx, actor, group, now));
      await this.letters.tellIssued(tx, written, now);
      return {
        slips: written.map(({ slip: { id, number } }) => ({ id, number })),
        cases: new Set(standing.map(({ row }) => row.caseId ?? row.taskId)).size,
        left: wanted.length - standing.length,
      };
    });
  }

  private async issue(tx: Tx, actor: Actor, group: readonly Standing[], now: Instant): Promise<WrittenSlip> {
    const rule = [...new Set(group.map(({ row }) => row.rule))].join('；').slice(0, 200);
    const written = await this.writeSlip.run(tx, actor, {
      colour: group[0]!.row.colour,
      unit: group[0]!.unit,
      campaignId: group[0]!.row.campaignId,
      cases: mergedByCase(group),
      tasks: mergedByTask(group),
      reason: reasonWords(group.map(({ row }) => row.why)),
      rule,
    });
    const { affected } = await tx.update(
      SlipProposalRow,
      { id: In(group.map(({ row }) => row.id)), state: 'open' },
      { state: 'issued', slipId: written.slip.id, decidedAt: now, decidedByName: actor.name },
    );
    // Whoever judges tasks has let one go meanwhile: no paper goes out for it.
    if (affected !== group.length) throw new ProposalsDecidedError({ count: group.length, by: byOf([]) });
    return written;
  }

  /** What was done since the round that proposed it needs no slip any more. */
  private async standing(tx: Tx, rows: readonly SlipProposalRow[], now: Instant): Promise<Standing[]> {
    const lines = await this.list.byIds(tx, [...new Set(rows.flatMap(({ caseId }) => caseId ?? []))]);
    const byId = new Map(lines.map((line) => [line.row.id, line]));
    const open = await this.deadlines.stillOpen(
      tx,
      rows.flatMap(({ deadlineId }) => deadlineId ?? []),
    );
    const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
    const units = new Map((await this.directory.unitsByIds(tx, unitIds)).map((unit) => [unit.id, unit]));
    const found: Standing[] = [];
    for (const row of rows) {
      const unit = units.get(row.unitId);
      // Whoever judges tasks lets go of what stands no more.
      if (row.taskId && unit) found.push({ row, unit, line: null });
      const line = byId.get(row.caseId ?? '');
      const stands =
        line &&
        unit &&
        CAN_GET_A_SLIP.includes(line.row.status) &&
        leadOf(line)?.id === row.unitId &&
        (row.deadlineId === null || open.has(row.deadlineId));
      if (stands) found.push({ row, unit, line });
    }
    const gone = rows.filter((row) => !found.some((one) => one.row === row));
    // Where nothing stands the refusal takes this back; the next round does it then.
    await lapseAll(
      tx,
      gone.map(({ id }) => id),
      now,
    );
    return found;
  }
}

function groups(standing: readonly Standing[]): Standing[][] {
  const keyOf = ({ row: { campaignId, unitId, colour, taskId } }: Standing): string =>
    [campaignId, unitId, colour, taskId ? 'tasks' : 'cases'].join('_');
  return [...grouped(standing, keyOf).values()];
}

/** A case that is late with two limits stands on the paper once. */
function mergedByCase(group: readonly Standing[]): { line: CaseLine; why: string }[] {
  const found = new Map<string, { line: CaseLine; whys: string[] }>();
  for (const { row, line } of group) {
    if (!line) continue;
    const one = found.get(line.row.id) ?? { line, whys: [] };
    one.whys.push(row.why);
    found.set(line.row.id, one);
  }
  return [...found.values()].map(({ line, whys }) => ({ line, why: whys.join('；').slice(0, 200) }));
}

function mergedByTask(group: readonly Standing[]): SlipTask[] {
  const found = new Map<string, SlipTask>();
  for (const { row } of group) {
    if (!row.taskId) continue;
    const { taskId: id, taskNumber, taskTitle } = row;
    const why = [found.get(id)?.why, row.why].filter(Boolean).join('；').slice(0, 200);
    found.set(id, { id, number: taskNumber ?? '', title: taskTitle ?? '', why });
  }
  return [...found.values()];
}

function byOf(rows: readonly SlipProposalRow[]): string {
  const names = [...new Set(rows.flatMap(({ decidedByName }) => decidedByName ?? []))];
  return names.length > 0 ? `${names.join('、')}已处理` : '情况已变';
}
