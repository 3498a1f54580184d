import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor } from '../../access/index.js';
import type { LedgerContent } from '../domain/frozen.js';
import { LedgerIssueRow } from '../persistence/ledger-issue.entity.js';
import { LedgerTasks } from '../persistence/ledger-tasks.read-model.js';
import { LedgerViewRow } from '../persistence/ledger-view.entity.js';

/** An issue without what it holds. */
export type IssueHead = Omit<LedgerIssueRow, 'content'>;

const HEAD = {
  id: true,
  ledgerId: true,
  year: true,
  number: true,
  asOf: true,
  frozenBy: true,
  frozenByName: true,
  lineCount: true,
} as const;
const NEWEST_FIRST = { year: 'DESC', number: 'DESC' } as const;

/** Loads ledgers and their issues, and keeps each reader to the own tasks. */
@Injectable()
export class Ledgers {
  constructor(private readonly tasks: LedgerTasks) {}

  all(reads: Reads): Promise<LedgerViewRow[]> {
    return reads.find(LedgerViewRow, { order: { sortOrder: 'ASC', id: 'ASC' } });
  }

  async require(reads: Reads, id: string): Promise<LedgerViewRow> {
    const found = await reads.findOneBy(LedgerViewRow, { id });
    if (!found) throw new NotFoundError();
    return found;
  }

  lastIssue(reads: Reads, ledgerId: string): Promise<LedgerIssueRow | null> {
    return reads.findOne(LedgerIssueRow, { where: { ledgerId }, order: NEWEST_FIRST });
  }

  /** Newest first. */
  issues(reads: Reads, ledgerId: string): Promise<IssueHead[]> {
    return reads.find(LedgerIssueRow, { select: HEAD, where: { ledgerId }, order: NEWEST_FIRST });
  }

  async requireIssue(reads: Reads, ledgerId: string, id: string): Promise<LedgerIssueRow> {
    const found = await reads.findOneBy(LedgerIssueRow, { id, ledgerId });
    if (!found) throw new NotFoundError();
    return found;
  }

  /** The part of it that the reader may see, with the serials and gaps of the whole. */
  async seenBy(reads: Reads, actor: Actor, content: LedgerContent): Promise<LedgerContent> {
    const seen = await this.tasks.seen(reads, scopeFor(actor, 'rectification.read'));
    if (!seen) return content;
    const lines = content.lines.filter(({ taskId }) => seen.has(taskId));
    return { ...content, lines, gone: content.gone.filter(({ taskId }) => seen.has(taskId)) };
  }
}
