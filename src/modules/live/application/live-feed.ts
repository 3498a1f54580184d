import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { idBefore, isId, newId } from '../../../kernel/ids.js';
import { MINUTE } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { Leaving } from '../../../platform/http/leaving.js';
import { Announcements, type AnnouncementCatalog } from '../../../platform/queue/announcements.js';
import { History } from '../../history/index.js';
import { isNews, MOST_ITEMS, type LiveEntry } from '../domain/live-news.js';
import type { LiveListener } from './live-listener.js';
import { LiveListeners } from './live-listeners.js';
import { SeenEntries } from './seen-entries.js';

/** An id is made before its transaction is committed, so an older entry may come to light after a newer one. */
const OVERLAP_MS = 2 * MINUTE;
const GATHER_MS = 200;
const LOOK_MS = 3_000;
/** While Redis passes everything on, the history is looked at only for what a killed process could not announce. */
const LOOKS_SKIPPED = 9;
const BEAT_MS = 20_000;
const AT_ONCE = 1_000;

/**
 * From the history to the listeners: what this process or another one announces is gathered for a moment and told in
 * one go; what nobody announced is found by looking.
 */
@Injectable()
export class LiveFeed implements OnModuleInit, BeforeApplicationShutdown {
  private readonly seen = new SeenEntries();
  private gathered: LiveEntry[] = [];
  private many: { registrationsOnly: boolean } | null = null;
  private gathering: NodeJS.Timeout | null = null;
  private readonly ringing = new Set<string>();
  private ringer: NodeJS.Timeout | null = null;
  private timers: NodeJS.Timeout[] = [];
  private turn: Promise<void> = Promise.resolve();
  private lookedAt: string | null = null;
  private skipped = 0;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly listeners: LiveListeners,
    private readonly announcements: Announcements,
    private readonly leaving: Leaving,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.announcements.listen('history', (message) => this.hear(message));
    this.announcements.listen('sessions', () => this.inTurn(() => this.listeners.check()));
    this.announcements.listen('bell', ({ userIds }) => this.ring(userIds));
    this.announcements.listen('tab', (tab) => this.listeners.hearOfTab(tab));
    this.leaving.onDoorClosed(() => this.listeners.closeAll());
  }

  /** What came after the entry that a returning listener heard last; its first beginning hears from now on. */
  async catchUp(listener: LiveListener, after: string | null): Promise<void> {
    this.start();
    if (after === null) return;
    const everything = { registrationsOnly: false };
    if (!isId(after)) return this.listeners.tellMany(everything, [listener]);
    const missed = await this.history.since(this.uow.reads, after, MOST_ITEMS + 1);
    if (missed.length > MOST_ITEMS) return this.listeners.tellMany(everything, [listener]);
    const rows = await this.history.since(
      this.uow.reads,
      idBefore(after, this.overlapMs),
      missed.length + MOST_ITEMS,
    );
    await this.listeners.tell(rows.filter(isNews).toReversed(), [listener]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    if (this.gathering) clearTimeout(this.gathering);
    if (this.ringer) clearTimeout(this.ringer);
    this.listeners.closeAll();
    await this.turn;
  }

  /** On SQLite one transaction follows the other, and so do their ids. */
  private get overlapMs(): number {
    return this.uow.isPostgres ? OVERLAP_MS : 0;
  }

  /** With the first listener: a process without any has nothing to look for. */
  private start(): void {
    if (this.timers.length > 0) return;
    this.inTurn(() => this.look());
    this.timers = [
      setInterval(() => this.lookNowAndThen(), LOOK_MS),
      setInterval(() => this.inTurn(() => this.listeners.check()), BEAT_MS),
    ];
  }

  private hear({ entries, many }: AnnouncementCatalog['history']): void {
    if (this.timers.length === 0) return;
    if (entries.some(({ subjectType }) => subjectType === 'user')) this.inTurn(() => this.listeners.check());
    this.gather(this.seen.take(entries.filter(isNews)), many);
  }

  /** What rings at once is told at once; a tab that missed it asks from time to time. */
  private ring(userIds: readonly string[]): void {
    if (this.timers.length === 0) return;
    for (const id of userIds) this.ringing.add(id);
    this.ringer ??= setTimeout(() => {
      this.ringer = null;
      const people = [...this.ringing];
      this.ringing.clear();
      this.inTurn(() => this.listeners.ring(people));
    }, GATHER_MS);
  }

  private gather(entries: readonly LiveEntry[], many: { registrationsOnly: boolean } | null): void {
    this.gathered.push(...entries);
    if (many)
      this.many = { registrationsOnly: many.registrationsOnly && (this.many?.registrationsOnly ?? true) };
    if (this.gathering || (this.gathered.length === 0 && !this.many)) return;
    this.gathering = setTimeout(() => {
      this.gathering = null;
      this.inTurn(() => this.tell());
    }, GATHER_MS);
  }

  private async tell(): Promise<void> {
    const { gathered, many } = this;
    this.gathered = [];
    this.many = null;
    try {
      if (!many && gathered.length <= MOST_ITEMS) return await this.listeners.tell(gathered);
      if (many) await this.learn(many);
      const rest = gathered.every(({ action }) => action === 'case.register');
      await this.listeners.tellMany({ registrationsOnly: rest && (many?.registrationsOnly ?? true) });
    } catch (error) {
      // Found again by the next look.
      this.seen.giveBack(gathered);
      throw error;
    }
  }

  private lookNowAndThen(): void {
    this.skipped = this.announcements.reachesOthers && this.skipped < LOOKS_SKIPPED ? this.skipped + 1 : 0;
    if (this.skipped === 0) this.inTurn(() => this.look());
  }

  /** Its entries were not named; the next look must not take them for news. */
  private async learn({ registrationsOnly }: { registrationsOnly: boolean }): Promise<void> {
    const rows = await this.history.since(this.uow.reads, idBefore(newId(), OVERLAP_MS), AT_ONCE);
    this.seen.take(rows.filter(({ action }) => !registrationsOnly || action === 'case.register'));
  }

  /** The first look only learns what there is: whoever begins to listen has just read it. */
  private async look(): Promise<void> {
    const now = newId();
    const rows = await this.history.since(
      this.uow.reads,
      idBefore(this.lookedAt ?? now, OVERLAP_MS),
      AT_ONCE,
    );
    const fresh = this.seen.take(rows.filter(isNews));
    if (this.lookedAt !== null) this.gather(fresh.toReversed(), null);
    this.lookedAt = now;
    this.seen.forgetBefore(now, 2 * OVERLAP_MS);
  }

  private inTurn(work: () => Promise<void>): void {
    this.turn = this.turn
      .then(work)
      .catch((error: unknown) => this.logger.warn({ err: String(error) }, 'live updates are late'));
  }
}
