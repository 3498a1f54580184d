import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Announcements, type AnnouncedEntry } from '../../../platform/queue/announcements.js';

/** More entries of one commit than this are announced as many. */
const MOST = 500;

/** Announces what was entered once it is committed: one announcement a transaction, however much it holds. */
@Injectable()
export class HistoryNews {
  private committed: AnnouncedEntry[] = [];

  constructor(
    private readonly uow: UnitOfWork,
    private readonly announcements: Announcements,
  ) {}

  /** The entry belongs to the open transaction; nothing is told when that is rolled back. */
  onceCommitted(entry: AnnouncedEntry): void {
    this.uow.afterCommit(() => {
      if (this.committed.push(entry) === 1) setImmediate(() => this.tell());
    });
  }

  private tell(): void {
    const entries = this.committed;
    this.committed = [];
    const registrationsOnly = entries.every(({ action }) => action === 'case.register');
    const many = entries.length > MOST;
    this.announcements.announce('history', {
      entries: many ? [] : entries,
      many: many ? { registrationsOnly } : null,
    });
  }
}
