import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { can, scopeFor, type Actor } from '../../access/index.js';
import { CaseAccess, CaseLights, CaseList, type CaseLine } from '../../cases/index.js';
import { Deadlines, lightOf, type DeadlineRow, type Light } from '../../deadlines/index.js';
import { Evidence, type EvidenceFileRow } from '../../evidence/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { callActionsFrom, type CallAction } from '../domain/call-workflow.js';
import { CallFiguresReadModel, type CallFigures } from '../persistence/call-figures.read-model.js';
import { CallList, type CallView } from '../persistence/call-list.read-model.js';
import { showsFiles } from './call-files.js';
import { StreetCallRow } from '../persistence/street-call.entity.js';

/** A call with what a row of a list shows. */
export interface ReadCall {
  call: StreetCallRow;
  line: CaseLine;
  from: UnitRow | null;
  to: UnitRow | null;
  light: Light;
  /** Photos and papers of the answer, as far as the reader may see them. */
  files: EvidenceFileRow[];
  actions: CallAction[];
}

/** Until when the department answers, with all that says why. */
export interface ExplainedCall {
  deadline: DeadlineRow;
  light: Light;
}

@Injectable()
export class ReadCalls {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: CaseList,
    private readonly lights: CaseLights,
    private readonly list: CallList,
    private readonly figures: CallFiguresReadModel,
    private readonly deadlines: Deadlines,
    private readonly directory: Directory,
    private readonly evidence: Evidence,
    private readonly clock: Clock,
  ) {}

  async ofCase(actor: Actor, caseId: string): Promise<ReadCall[]> {
    const reads = this.uow.reads;
    await this.access.require(reads, actor, 'call.read', caseId);
    const rows = await reads.find(StreetCallRow, { where: { caseId }, order: { id: 'DESC' } });
    return this.described(reads, actor, rows);
  }

  /** Throws NotFoundError where the reader may not see the case. */
  async explained(actor: Actor, id: string): Promise<ExplainedCall> {
    const reads = this.uow.reads;
    const call = await reads.findOneBy(StreetCallRow, { id });
    if (!call) throw new NotFoundError();
    await this.access.require(reads, actor, 'call.read', call.caseId);
    const [read] = await this.described(reads, actor, [call]);
    const [deadline] = await this.deadlines.ofMany(reads, 'call', [id]);
    return { deadline: deadline!, light: read!.light };
  }

  async page(
    actor: Actor,
    view: CallView,
    cursor: string | null,
    limit: number,
  ): Promise<{ items: ReadCall[]; total: number; next: string | null }> {
    const reads = this.uow.reads;
    const { rows, ...page } = await this.list.page(reads, scopeFor(actor, 'call.read'), view, cursor, limit);
    return { items: await this.described(reads, actor, rows), ...page };
  }

  async counts(actor: Actor): Promise<{ toAnswer: number; toConfirm: number }> {
    const reads = this.uow.reads;
    const scope = scopeFor(actor, 'call.read');
    return {
      toAnswer: await this.list.count(reads, scope, 'to-answer'),
      toConfirm: await this.list.count(reads, scope, 'to-confirm'),
    };
  }

  /** Each department that was called, in the order of the directory. */
  async byDepartment(
    actor: Actor,
    campaignId: string | null,
  ): Promise<{ unit: UnitRow; figures: CallFigures }[]> {
    const reads = this.uow.reads;
    const scope = scopeFor(actor, 'call.read');
    const figures = await this.figures.byUnit(reads, scope, campaignId, this.clock.now());
    const units = await this.directory.unitsByIds(reads, [...figures.keys()]);
    return units
      .toSorted((a, b) => a.sortOrder - b.sortOrder)
      .map((unit) => ({ unit, figures: figures.get(unit.id)! }));
  }

  private async described(reads: Reads, actor: Actor, rows: StreetCallRow[]): Promise<ReadCall[]> {
    if (rows.length === 0) return [];
    const lines = await this.cases.byIds(reads, [...new Set(rows.map(({ caseId }) => caseId))]);
    const units = await this.directory.unitsByIds(
      reads,
      rows.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]),
    );
    const deadlines = await this.deadlines.ofMany(
      reads,
      'call',
      rows.map(({ id }) => id),
    );
    const files = await this.evidence.ofMany(
      reads,
      rows.map(({ id }) => id),
    );
    const { calendar, bands } = await this.lights.context(reads, null);
    return rows.map((call) => {
      const line = lines.find(({ row }) => row.id === call.caseId)!;
      const deadline = deadlines.find(({ subjectId }) => subjectId === call.id)!;
      const from = units.find(({ id }) => id === call.fromUnitId) ?? null;
      const to = units.find(({ id }) => id === call.toUnitId) ?? null;
      const light = lightOf(deadline, bands.now, line.campaign, calendar);
      const shown = showsFiles(actor, call, to?.path) ? (files.get(call.id) ?? []) : [];
      return { call, line, from, to, light, files: shown, actions: actionsFor(actor, call, from, to) };
    });
  }
}

function actionsFor(
  actor: Actor,
  { state }: StreetCallRow,
  from: UnitRow | null,
  to: UnitRow | null,
): CallAction[] {
  const answers = can(actor, 'call.answer', { unitPaths: to ? [to.path] : [] });
  const raised = can(actor, 'call.raise', { unitPaths: from ? [from.path] : [] });
  return callActionsFrom(state).filter((action) =>
    action === 'answer' || action === 'decline' ? answers : raised,
  );
}
