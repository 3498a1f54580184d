import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, yearOf } from '../../../kernel/day.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, scopeFor, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseAccess, CaseRow } from '../../cases/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { SLIP_TRANSITIONS, type SlipAction } from '../domain/slip-state.js';
import { ColourSlipCaseRow } from '../persistence/colour-slip-case.entity.js';
import { ColourSlipList, type SlipFilter } from '../persistence/colour-slip-list.read-model.js';
import { ColourSlipRow } from '../persistence/colour-slip.entity.js';
import { SlipAccounts, type SlipAccount } from '../persistence/slip-accounts.read-model.js';
import { SlipProposalRow } from '../persistence/slip-proposal.entity.js';
import { ColourSlips } from './colour-slips.js';

export interface SlipCase {
  id: string;
  title: string;
  number: string | null;
  why: string | null;
}

/** A slip with what a reader sees of it. */
export interface ReadSlip {
  slip: ColourSlipRow;
  unit: UnitRow;
  campaignName: string;
  cases: SlipCase[];
  /** Where it is about rectification tasks. */
  tasks: SlipCase[];
  receiptLate: boolean;
  actions: SlipAction[];
}

export interface SlipCounts {
  proposals: number;
  toReceive: number;
  late: number;
  consequences: number;
}

@Injectable()
export class ReadColourSlips {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly slips: ColourSlips,
    private readonly list: ColourSlipList,
    private readonly accounts: SlipAccounts,
    private readonly access: CaseAccess,
    private readonly campaigns: Campaigns,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async page(
    actor: Actor,
    filter: SlipFilter,
    after: string | null,
    limit: number,
  ): Promise<{ items: ReadSlip[]; total: number; next: string | null }> {
    requirePermission(actor, 'colour-slip.read');
    const reads = this.uow.reads;
    const scope = scopeFor(actor, 'colour-slip.read');
    const today = dayOf(this.clock.now());
    const { rows, ...page } = await this.list.page(reads, scope, filter, today, after, limit);
    return { items: await this.described(reads, actor, rows), ...page };
  }

  /** Throws NotFoundError outside the area. */
  async one(actor: Actor, id: string): Promise<ReadSlip> {
    const reads = this.uow.reads;
    const { slip } = await this.slips.require(reads, actor, 'colour-slip.read', id);
    return (await this.described(reads, actor, [slip]))[0]!;
  }

  async ofCase(actor: Actor, caseId: string): Promise<ReadSlip[]> {
    const reads = this.uow.reads;
    await this.access.require(reads, actor, 'case.read', caseId);
    const rows = await this.list.ofCase(reads, scopeFor(actor, 'colour-slip.read'), caseId);
    return this.described(reads, actor, rows);
  }

  async counts(actor: Actor): Promise<SlipCounts> {
    const reads = this.uow.reads;
    const scope = scopeFor(actor, 'colour-slip.read');
    const today = dayOf(this.clock.now());
    const issues = can(actor, 'colour-slip.issue');
    return {
      proposals: issues ? await reads.countBy(SlipProposalRow, { state: 'open' }) : 0,
      toReceive: await this.list.count(reads, scope, 'to-receive', today),
      late: await this.list.count(reads, scope, 'late', today),
      consequences: await this.accounts.countOpen(reads, scope),
    };
  }

  async accountsOf(
    actor: Actor,
    year: number | null,
    campaignId: string | null,
  ): Promise<{ year: number; accounts: { account: SlipAccount; unit: UnitRow }[] }> {
    requirePermission(actor, 'colour-slip.read');
    const reads = this.uow.reads;
    const asked = year ?? yearOf(dayOf(this.clock.now()));
    const found = await this.accounts.all(reads, scopeFor(actor, 'colour-slip.read'), asked, campaignId);
    const units = new Map(
      (
        await this.directory.unitsByIds(
          reads,
          found.map(({ unitId }) => unitId),
        )
      ).map((unit) => [unit.id, unit]),
    );
    const accounts = found.map((account) => ({ account, unit: units.get(account.unitId)! }));
    return { year: asked, accounts };
  }

  private async described(reads: Reads, actor: Actor, rows: readonly ColourSlipRow[]): Promise<ReadSlip[]> {
    if (rows.length === 0) return [];
    const units = await this.directory.unitsByIds(
      reads,
      rows.map(({ unitId }) => unitId),
    );
    const campaigns = new Map((await this.campaigns.all(reads)).map(({ id, name }) => [id, name]));
    const parts = await reads.find(ColourSlipCaseRow, {
      where: { slipId: In(rows.map(({ id }) => id)) },
      order: { ordinal: 'ASC' },
    });
    const cases = new Map(
      (
        await reads.find(CaseRow, {
          where: { id: In([...new Set(parts.map(({ caseId }) => caseId))]) },
          select: { id: true, title: true, acceptanceNo: true },
        })
      ).map((row) => [row.id, row]),
    );
    const tasks = await this.slips.tasks(
      reads,
      rows.map(({ id }) => id),
    );
    const today = dayOf(this.clock.now());
    return rows.map((slip) => {
      const unit = units.find(({ id }) => id === slip.unitId)!;
      return {
        slip,
        unit,
        campaignName: campaigns.get(slip.campaignId) ?? '',
        cases: parts
          .filter(({ slipId }) => slipId === slip.id)
          .map(({ caseId, why }) => {
            const found = cases.get(caseId)!;
            return { id: caseId, title: found.title, number: found.acceptanceNo, why };
          }),
        tasks: tasks
          .filter(({ slipId }) => slipId === slip.id)
          .map(({ taskId: id, number, title, why }) => ({ id, number, title, why })),
        receiptLate: slip.state === 'issued' && slip.receiptDueOn < today,
        actions: actionsFor(actor, slip, unit),
      };
    });
  }
}

function actionsFor(actor: Actor, { state }: ColourSlipRow, { path }: UnitRow): SlipAction[] {
  const target = { unitPaths: [path] };
  const may: Record<SlipAction, boolean> = {
    receive: can(actor, 'colour-slip.receive', target),
    withdraw: can(actor, 'colour-slip.issue', target),
  };
  return (Object.keys(SLIP_TRANSITIONS[state]) as SlipAction[]).filter((action) => may[action]);
}
