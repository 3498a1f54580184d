import { Injectable } from '@nestjs/common';
import type { Day } from '../../../kernel/day.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, scopeFor, type Actor } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { CaseAccess, CaseList, WITH_THE_UNIT, type CaseLine, type CaseRow } from '../../cases/index.js';
import { Deadlines, UNSETTLED, type DeadlineRow, type LimitKind } from '../../deadlines/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { ExtensionDayError, NotExtendableError } from '../domain/extension-errors.js';
import { isExtendable, type ExtendableStep, type ExtensionRule } from '../domain/extension-rule.js';
import type { RequestAction } from '../domain/request-state.js';
import { ExtensionList, type RequestView } from '../persistence/extension-list.read-model.js';
import { ExtensionRequestRow } from '../persistence/extension-request.entity.js';
import { ExtensionDays, type DaysMoved, type Judged } from './extension-days.js';
import { ExtensionRules } from './extension-rules.js';

/** A request with what a row of a list shows. */
export interface ReadRequest extends DaysMoved {
  request: ExtensionRequestRow;
  line: CaseLine;
  unit: UnitRow | null;
  /** Its deadline was settled before anybody decided. */
  lapsed: boolean;
  needsDocument: boolean;
  actions: RequestAction[];
}

/** A deadline that may be asked to be put off. */
export interface ExtensionOption {
  deadlineId: string;
  step: ExtendableStep;
  limitKind: LimitKind;
  dueOn: Day;
  dayUnit: DaysMoved['dayUnit'];
  earliest: Day;
  latest: Day;
  timesLeft: number;
  mostDays: number;
  outerBy: ExtensionRule['outerBy'];
}

@Injectable()
export class ReadExtensions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: CaseList,
    private readonly list: ExtensionList,
    private readonly rules: ExtensionRules,
    private readonly days: ExtensionDays,
    private readonly deadlines: Deadlines,
    private readonly calendars: Calendars,
    private readonly directory: Directory,
  ) {}

  async ofCase(actor: Actor, caseId: string): Promise<{ items: ReadRequest[]; options: ExtensionOption[] }> {
    const reads = this.uow.reads;
    const found = await this.access.require(reads, actor, 'case.read', caseId);
    const rows = await reads.find(ExtensionRequestRow, { where: { caseId }, order: { id: 'DESC' } });
    return {
      items: await this.described(reads, actor, rows),
      options: await this.optionsFor(reads, actor, found),
    };
  }

  async page(
    actor: Actor,
    view: RequestView,
    after: string | null,
    limit: number,
  ): Promise<{ items: ReadRequest[]; total: number; next: string | null }> {
    const reads = this.uow.reads;
    const { rows, ...page } = await this.list.page(reads, scopeFor(actor, 'case.read'), view, after, limit);
    return { items: await this.described(reads, actor, rows), ...page };
  }

  countOpen(actor: Actor): Promise<number> {
    return this.list.count(this.uow.reads, scopeFor(actor, 'case.read'));
  }

  /** What putting a deadline off to that day would do, or why it cannot be; throws NotExtendableError. */
  async effect(
    actor: Actor,
    caseId: string,
    deadlineId: string,
    on: Day,
  ): Promise<Judged | ExtensionDayError> {
    const reads = this.uow.reads;
    const found = await this.access.require(reads, actor, 'case.read', caseId);
    const deadline = await this.deadlines.one(reads, deadlineId);
    if (deadline?.subjectId !== caseId || !isExtendable(deadline.step)) throw new NotExtendableError();
    const rule = await this.rules.of(reads, found.campaignId, deadline.step);
    const bound = can(actor, 'extension.decide') && isByInspection(deadline, rule) ? null : rule;
    try {
      return await this.days.judge(reads, deadline, on, bound, 'wantedOn');
    } catch (error) {
      if (error instanceof ExtensionDayError) return error;
      throw error;
    }
  }

  /** None where the reader may not ask, or the case is not with the unit. */
  private async optionsFor(reads: Reads, actor: Actor, found: CaseRow): Promise<ExtensionOption[]> {
    const withUnit = WITH_THE_UNIT.includes(found.status) || found.status === 'stage-closed';
    const asks = withUnit && (await this.access.actsForLead(reads, actor, 'extension.ask', found.id));
    if (!asks) return [];
    const options: ExtensionOption[] = [];
    for (const deadline of await this.deadlines.openOf(reads, { type: 'case', id: found.id })) {
      const { id, step, limitKind, dueOn, askedAt, explanation } = deadline;
      if (!isExtendable(step) || askedAt !== null) continue;
      const rule = await this.rules.of(reads, found.campaignId, step);
      const timesLeft = rule.times - (explanation.extensions?.length ?? 0);
      if (timesLeft < 1) continue;
      const range = await this.days.range(reads, deadline, rule);
      if (range.latest < range.earliest) continue;
      const { mostDays, outerBy } = rule;
      const dayUnit = this.days.unitOf(deadline);
      options.push({
        deadlineId: id,
        step,
        limitKind,
        dueOn,
        dayUnit,
        ...range,
        timesLeft,
        mostDays,
        outerBy,
      });
    }
    return options;
  }

  private async described(reads: Reads, actor: Actor, rows: ExtensionRequestRow[]): Promise<ReadRequest[]> {
    if (rows.length === 0) return [];
    const lines = await this.cases.byIds(reads, [...new Set(rows.map(({ caseId }) => caseId))]);
    const byCase = new Map(lines.map((line) => [line.row.id, line]));
    const units = await this.directory.unitsByIds(
      reads,
      rows.map(({ unitId }) => unitId),
    );
    const calendar = await this.calendars.load(reads);
    const found: ReadRequest[] = [];
    for (const request of rows) {
      const deadline = (await this.deadlines.one(reads, request.deadlineId))!;
      const line = byCase.get(request.caseId)!;
      const unit = units.find(({ id }) => id === request.unitId) ?? null;
      const rule = await this.rules.of(reads, line.row.campaignId, request.step);
      const to = request.grantedOn ?? request.wantedOn;
      const lapsed = request.state === 'asked' && !UNSETTLED.includes(deadline.state);
      found.push({
        request,
        line,
        unit,
        lapsed,
        ...this.days.moved(deadline, request.dueOn, to, calendar),
        needsDocument: isByInspection(deadline, rule),
        actions: request.state === 'asked' && !lapsed ? actionsFor(actor, unit) : [],
      });
    }
    return found;
  }
}

function isByInspection({ limitKind }: DeadlineRow, { outerBy }: ExtensionRule): boolean {
  return limitKind === 'outer' && outerBy === 'inspection';
}

function actionsFor(actor: Actor, unit: UnitRow | null): RequestAction[] {
  if (can(actor, 'extension.decide')) return ['approve', 'refuse'];
  const asked = can(actor, 'extension.ask', { unitPaths: unit ? [unit.path] : [] });
  return asked ? ['withdraw'] : [];
}
