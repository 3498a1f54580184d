import { millis, plusMillis, type Instant } from '../../kernel/instant.js';

export interface QuotaRule {
  /** Within a window, which begins with the first that is taken. */
  most: number;
  windowMs: number;
}

export interface Taken {
  granted: boolean;
  /** Within the window, without what was refused. */
  used: number;
  endsAt: Instant;
}

interface Window {
  since: number;
  used: number;
}

/** A full book forgets what is over; no more windows than this are open at a time in any district. */
const SWEPT_FROM = 10_000;

/** Who has taken how much, of this process alone. The first of a window is granted, however much it is. */
export class QuotaBook {
  private readonly windows = new Map<string, Window>();

  take(key: string, amount: number, { most, windowMs }: QuotaRule, at: Instant): Taken {
    const now = millis(at);
    let window = this.windows.get(key);
    // A clock that was set back opens a new window as well: nobody waits for a past to come again.
    if (!window || now - window.since >= windowMs || now < window.since) {
      window = { since: now, used: 0 };
      if (this.windows.size >= SWEPT_FROM) this.sweep(now - windowMs);
      this.windows.set(key, window);
    }
    const granted = window.used === 0 || window.used + amount <= most;
    if (granted) window.used += amount;
    return { granted, used: window.used, endsAt: plusMillis(at, window.since + windowMs - now) };
  }

  private sweep(before: number): void {
    for (const [key, { since }] of this.windows) if (since <= before) this.windows.delete(key);
  }
}
