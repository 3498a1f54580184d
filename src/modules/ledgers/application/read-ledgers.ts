import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, scopeFor, type Actor } from '../../access/index.js';
import type { LedgerContent, Mark } from '../domain/frozen.js';
import { countMarks, goneFrom, markLines } from '../domain/marks.js';
import type { LedgerIssueRow } from '../persistence/ledger-issue.entity.js';
import { LedgerTasks } from '../persistence/ledger-tasks.read-model.js';
import type { LedgerViewRow } from '../persistence/ledger-view.entity.js';
import { BuildLedger, contentOf, type LedgerPlan } from './build-ledger.js';
import { Ledgers, type IssueHead } from './ledgers.js';

export interface LedgerSummary {
  view: LedgerViewRow;
  /** Tasks of it that the reader may see. */
  count: number;
  last: IssueHead | null;
}

/** Some of the rows, because a ledger may hold thousands. */
export interface Page {
  from: number;
  take: number;
}

export interface OpenLedger {
  view: LedgerViewRow;
  /** As it stands now, against the last issue: the rows of the page. */
  content: LedgerContent;
  /** Rows in all that the reader may see. */
  total: number;
  issues: IssueHead[];
  /** Serials that are not given yet. */
  proposed: number[];
  mayFreeze: boolean;
}

/** What the next issue would hold. */
export interface LedgerPreview {
  total: number;
  marks: Record<Mark, number>;
  gone: number;
  proposed: number[];
}

/** Ledgers for whoever may read tasks; each reader gets the own part. */
@Injectable()
export class ReadLedgers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledgers: Ledgers,
    private readonly tasks: LedgerTasks,
    private readonly build: BuildLedger,
    private readonly clock: Clock,
  ) {}

  /** Those in use, and those out of use that have issues. */
  async list(actor: Actor): Promise<LedgerSummary[]> {
    const reads = this.uow.reads;
    const seen = await this.tasks.seen(reads, scopeFor(actor, 'rectification.read'));
    const found: LedgerSummary[] = [];
    for (const view of await this.ledgers.all(reads)) {
      const tasks = await this.tasks.heads(reads, view.filter);
      const [last = null] = await this.ledgers.issues(reads, view.id);
      const count = tasks.filter(({ id }) => !seen || seen.has(id)).length;
      if (view.active || last) found.push({ view, count, last });
    }
    return found;
  }

  async one(actor: Actor, id: string, page: Page): Promise<OpenLedger> {
    requirePermission(actor, 'rectification.read');
    const reads = this.uow.reads;
    const plan = await this.planOf(reads, id);
    const seen = await this.tasks.seen(reads, scopeFor(actor, 'rectification.read'));
    const isSeen = ({ taskId }: { taskId: string }): boolean => !seen || seen.has(taskId);
    const rows = plan.rows.filter(isSeen);
    const lines = await this.build.lines(reads, plan, paged(rows, page));
    const gone = plan.gone.filter(isSeen);
    return {
      view: plan.view,
      content: contentOf({ ...plan, gone }, lines, this.clock.now()),
      total: rows.length,
      issues: await this.ledgers.issues(reads, id),
      proposed: plan.fresh.map(({ serial }) => serial),
      mayFreeze: plan.view.active && can(actor, 'rectification.manage'),
    };
  }

  /** The whole as it stands now, as far as the reader sees it. */
  async draft(actor: Actor, id: string): Promise<LedgerContent> {
    requirePermission(actor, 'rectification.read');
    const reads = this.uow.reads;
    const plan = await this.planOf(reads, id);
    const content = contentOf(plan, await this.build.lines(reads, plan, plan.rows), this.clock.now());
    return this.ledgers.seenBy(reads, actor, content);
  }

  async preview(actor: Actor, id: string): Promise<LedgerPreview> {
    requirePermission(actor, 'rectification.manage');
    const reads = this.uow.reads;
    const plan = await this.planOf(reads, id);
    const lines = await this.build.lines(reads, plan, plan.rows);
    const proposed = plan.fresh.map(({ serial }) => serial);
    return { total: lines.length, marks: countMarks(lines), gone: plan.gone.length, proposed };
  }

  async issue(actor: Actor, ledgerId: string, issueId: string): Promise<LedgerIssueRow> {
    requirePermission(actor, 'rectification.read');
    const reads = this.uow.reads;
    const issue = await this.ledgers.requireIssue(reads, ledgerId, issueId);
    return { ...issue, content: await this.ledgers.seenBy(reads, actor, issue.content) };
  }

  /** One issue marked against any other, in the columns of the first. */
  async compare(actor: Actor, ledgerId: string, issueId: string, againstId: string): Promise<LedgerIssueRow> {
    const issue = await this.issue(actor, ledgerId, issueId);
    const { year, number, content } = await this.issue(actor, ledgerId, againstId);
    const columns = issue.content.columns.map(({ key }) => key);
    const lines = markLines(issue.content.lines, content.lines, columns);
    const gone = goneFrom(content.lines, new Set(issue.content.lines.map(({ taskId }) => taskId)));
    return { ...issue, content: { ...issue.content, lines, gone, against: { year, number } } };
  }

  private async planOf(reads: Reads, id: string): Promise<LedgerPlan> {
    const view = await this.ledgers.require(reads, id);
    return this.build.plan(reads, view, await this.ledgers.lastIssue(reads, id));
  }
}

export function paged<T>(rows: readonly T[], { from, take }: Page): T[] {
  return rows.slice(from, from + take);
}
