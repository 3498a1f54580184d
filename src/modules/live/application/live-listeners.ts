import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Announcements, type AnnouncementCatalog } from '../../../platform/queue/announcements.js';
import { can, scopeFor, Sessions, type Account } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { RectificationTasks } from '../../rectification/index.js';
import { LiveUnavailableError } from '../domain/live-errors.js';
import { newsFor, type LiveEntry } from '../domain/live-news.js';
import type { Goodbye, LiveListener, LiveWire } from './live-listener.js';
import { SessionTabs } from './session-tabs.js';

/** A browser has six connections to a server; the tabs of one session must leave some for everything else. */
const PER_SESSION = 3;
const PER_PROCESS = 2_000;

/** Who listens at this process, and what each of them may hear. */
@Injectable()
export class LiveListeners {
  private readonly open = new Set<LiveListener>();
  private readonly tabs = new SessionTabs(PER_SESSION);
  private closing = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly cases: CaseAccess,
    private readonly tasks: RectificationTasks,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  get count(): number {
    return this.open.size;
  }

  /** Throws LiveUnavailableError when nobody can be added. */
  requireRoom(): void {
    if (this.closing || this.open.size >= PER_PROCESS) throw new LiveUnavailableError();
  }

  /** The oldest tab of a session makes room for the newest, also where it listens at another process. */
  add(sessionId: string, wire: LiveWire): LiveListener {
    const id = newId();
    const listener: LiveListener = { id, sessionId, wire, last: id };
    this.open.add(listener);
    this.announcements.announce('tab', { sessionId, id, open: true });
    wire.hello(id, this.clock.now());
    return listener;
  }

  remove(listener: LiveListener): void {
    if (!this.open.delete(listener)) return;
    this.announcements.announce('tab', { sessionId: listener.sessionId, id: listener.id, open: false });
  }

  /** Of this process or another one. */
  hearOfTab({ sessionId, id, open }: AnnouncementCatalog['tab']): void {
    if (!open) return this.tabs.close(sessionId, id);
    const gone = this.tabs.open(sessionId, id);
    for (const listener of this.open) if (gone.includes(listener.id)) this.drop(listener, 'newer');
  }

  /** Tells each listener what it may see of these, asked with its account as it is now. */
  async tell(entries: readonly LiveEntry[], to: Iterable<LiveListener> = this.open): Promise<void> {
    const listeners = [...to];
    if (listeners.length === 0 || entries.length === 0) return;
    const ofTasks = entries.filter(({ subjectType }) => subjectType === 'rectification');
    const ofCases = entries.filter(({ subjectType }) => subjectType !== 'rectification');
    const cases = await this.cases.standings(this.uow.reads, idsOf(ofCases));
    const tasks = await this.tasks.standings(this.uow.reads, idsOf(ofTasks));
    const newest = entries.reduce((latest, { id }) => (id > latest ? id : latest), '');
    for (const [listener, { actor }] of await this.inForce(listeners)) {
      const news = newsFor(ofCases, cases, (target) => can(actor, 'case.read', target));
      const { items } = newsFor(ofTasks, tasks, (target) => can(actor, 'rectification.read', target));
      news.items.push(...items);
      if (news.items.length > 0 || news.gone.length > 0)
        this.send(listener, newest, (id) => listener.wire.news(id, news));
    }
  }

  /** Too much to tell one by one; cases that were only registered are no news to a unit. */
  async tellMany(
    { registrationsOnly }: { registrationsOnly: boolean },
    to: Iterable<LiveListener> = this.open,
  ): Promise<void> {
    for (const [listener, { actor }] of await this.inForce([...to])) {
      const { kind } = scopeFor(actor, 'case.read');
      if (kind === 'none' || (registrationsOnly && kind !== 'any')) continue;
      this.send(listener, newId(), (id) => listener.wire.many(id));
    }
  }

  /** Tells the tabs of these people that their bell has changed. */
  async ring(userIds: readonly string[]): Promise<void> {
    for (const [{ wire }, { actor }] of await this.inForce([...this.open]))
      if (userIds.includes(actor.userId)) wire.bell();
  }

  /** Ends what has no session any more; a sign of life to the rest. */
  async check(): Promise<void> {
    const now = this.clock.now();
    for (const [{ wire }] of await this.inForce([...this.open])) wire.beat(now);
  }

  closeAll(): void {
    this.closing = true;
    for (const listener of this.open) this.drop(listener, 'restart');
  }

  private async inForce(listeners: readonly LiveListener[]): Promise<[LiveListener, Account][]> {
    const accounts = await this.sessions.stillOpen([...new Set(listeners.map((one) => one.sessionId))]);
    return listeners.flatMap((listener): [LiveListener, Account][] => {
      const account = accounts.get(listener.sessionId);
      const stays = account && !account.mustChangePassword && can(account.actor, 'case.read');
      if (!stays) this.drop(listener, 'session');
      else if (listener.wire.isSlow) this.drop(listener, 'slow');
      else return [[listener, account]];
      return [];
    });
  }

  private send(listener: LiveListener, id: string, write: (id: string) => void): void {
    if (id > listener.last) listener.last = id;
    write(listener.last);
  }

  private drop(listener: LiveListener, why: Goodbye): void {
    this.remove(listener);
    listener.wire.end(why);
  }
}

const idsOf = (entries: readonly LiveEntry[]): string[] => [
  ...new Set(entries.map(({ subjectId }) => subjectId)),
];
