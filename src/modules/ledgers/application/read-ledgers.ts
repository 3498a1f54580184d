import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, scopeFor, type Actor } from '../../access/index.js';
import type { LedgerContent } from '../domain/frozen.js';
import { markLines } from '../domain/marks.js';
import type { LedgerIssueRow } from '../persistence/ledger-issue.entity.js';
import { LedgerTasks } from '../persistence/ledger-tasks.read-model.js';
import type { LedgerViewRow } from '../persistence/ledger-view.entity.js';
import { BuildLedger } from './build-ledger.js';
import { Ledgers, type IssueHead } from './ledgers.js';

export interface LedgerSummary {
  view: LedgerViewRow;
  /** Tasks of it that the reader may see. */
  count: number;
  last: IssueHead | null;
}

export interface OpenLedger {
  view: LedgerViewRow;
  /** As it stands now, against the last issue. */
  content: LedgerContent;
  issues: IssueHead[];
  /** Serials that are not given yet. */
  proposed: number[];
  mayFreeze: boolean;
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
      const tasks = await this.tasks.matching(reads, view.filter);
      const [last = null] = await this.ledgers.issues(reads, view.id);
      const count = tasks.filter(({ id }) => !seen || seen.has(id)).length;
      if (view.active || last) found.push({ view, count, last });
    }
    return found;
  }

  async one(actor: Actor, id: string): Promise<OpenLedger> {
    requirePermission(actor, 'rectification.read');
    const reads = this.uow.reads;
    const view = await this.ledgers.require(reads, id);
    const last = await this.ledgers.lastIssue(reads, id);
    const { content, fresh } = await this.build.of(reads, view, last, this.clock.now());
    return {
      view,
      content: await this.ledgers.seenBy(reads, actor, content),
      issues: await this.ledgers.issues(reads, id),
      proposed: fresh.map(({ serial }) => serial),
      mayFreeze: view.active && can(actor, 'rectification.manage'),
    };
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
    const marked = markLines(issue.content.lines, content.lines, columns);
    return { ...issue, content: { ...issue.content, ...marked, against: { year, number } } };
  }
}
