import type { components } from './schema';

export type LiveItem = components['schemas']['LiveItemResponse'];
export type LiveNews = components['schemas']['LiveNewsResponse'];

/** `waiting`: not for long yet; `lost`: long enough to say so; `resting`: nobody looks, or another tab listens. */
export type LiveState = 'live' | 'waiting' | 'lost' | 'resting';

export interface LiveEars {
  onState: (state: LiveState) => void;
  /** The server was heard: up to now nothing is unknown. */
  onAlive: () => void;
  /** `since` is when this tab began to listen: what was begun before may be told late, and is no news to a reader. */
  onNews: (news: LiveNews, since: string) => void;
  /** More happened than was told one by one. */
  onMany: () => void;
  /** The bell rang, or was read in another tab. */
  onBell: () => void;
  onSignedOut: () => void;
}

const SAID_LOST_AFTER_MS = 5_000;
/** The server gives a sign of life each 20 s. */
const SILENCE_MS = 50_000;
const HIDDEN_MS = 5 * 60_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 10_000;

/** One stream of server-sent events for this tab: comes back by itself and asks for what it missed. */
export class LiveConnection {
  private source: EventSource | null = null;
  private since = '';
  private last: string | null = null;
  private tries = 0;
  private state: LiveState | null = null;
  private readonly timers: Record<'retry' | 'lost' | 'silence' | 'hidden', number | undefined> = {
    retry: undefined,
    lost: undefined,
    silence: undefined,
    hidden: undefined,
  };

  constructor(private readonly ears: LiveEars) {}

  start(): void {
    document.addEventListener('visibilitychange', this.onVisibility);
    window.addEventListener('online', this.onOnline);
    window.addEventListener('pagehide', this.rest);
    window.addEventListener('pageshow', this.onOnline);
    this.connect();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.onVisibility);
    window.removeEventListener('online', this.onOnline);
    window.removeEventListener('pagehide', this.rest);
    window.removeEventListener('pageshow', this.onOnline);
    this.disconnect();
    this.clear('lost', 'hidden');
  }

  private connect(): void {
    this.disconnect();
    this.say(this.state === 'lost' ? 'lost' : 'waiting');
    this.timers.lost ??= window.setTimeout(() => this.say('lost'), SAID_LOST_AFTER_MS);
    const source = new EventSource(`/api/live${this.last ? `?after=${this.last}` : ''}`);
    this.source = source;
    source.addEventListener('hello', (event) => {
      // On a way back the events that were missed come first; only they may move the mark.
      this.since ||= event.lastEventId;
      this.last ??= event.lastEventId;
      this.tries = 0;
      this.clear('lost');
      this.say('live');
      this.heard();
    });
    source.addEventListener('beat', () => this.heard());
    source.addEventListener('cases', (event: MessageEvent<string>) => {
      this.heard(event.lastEventId);
      this.ears.onNews(JSON.parse(event.data) as LiveNews, this.since);
    });
    source.addEventListener('many', (event) => {
      this.heard(event.lastEventId);
      this.ears.onMany();
    });
    source.addEventListener('bell', () => {
      this.heard();
      this.ears.onBell();
    });
    source.addEventListener('bye', (event: MessageEvent<string>) => {
      const { why } = JSON.parse(event.data) as { why: string };
      if (why === 'restart' || why === 'slow') return this.retry();
      this.rest();
      if (why === 'session') this.ears.onSignedOut();
    });
    source.onerror = () => this.retry();
  }

  private heard(id?: string): void {
    if (id) this.last = id;
    this.ears.onAlive();
    this.clear('silence');
    this.timers.silence = window.setTimeout(() => this.retry(), SILENCE_MS);
  }

  /** Later each time, and not all tabs at the same moment. */
  private retry(): void {
    this.disconnect();
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.tries) * (0.5 + Math.random());
    this.tries += 1;
    this.say(this.state === 'lost' ? 'lost' : 'waiting');
    this.timers.lost ??= window.setTimeout(() => this.say('lost'), SAID_LOST_AFTER_MS);
    this.timers.retry = window.setTimeout(() => this.connect(), wait);
  }

  private readonly rest = (): void => {
    this.disconnect();
    this.clear('lost', 'hidden');
    this.say('resting');
  };

  private readonly onOnline = (): void => {
    if (this.state !== 'live' && !document.hidden) this.connect();
  };

  private readonly onVisibility = (): void => {
    this.clear('hidden');
    if (document.hidden) this.timers.hidden = window.setTimeout(this.rest, HIDDEN_MS);
    else if (this.state === 'resting') this.connect();
  };

  private disconnect(): void {
    this.source?.close();
    this.source = null;
    this.clear('retry', 'silence');
  }

  private clear(...names: (keyof LiveConnection['timers'])[]): void {
    for (const name of names) {
      window.clearTimeout(this.timers[name]);
      this.timers[name] = undefined;
    }
  }

  private say(state: LiveState): void {
    if (state === this.state) return;
    this.state = state;
    this.ears.onState(state);
  }
}
