import type { LiveNews } from '../domain/live-news.js';

/** Why a stream is ended: signed out, another tab took its place, the server goes down, the reader is too slow. */
export type Goodbye = 'session' | 'newer' | 'restart' | 'slow';

/** The wire to one browser tab. */
export interface LiveWire {
  hello(id: string, at: string): void;
  news(id: string, news: LiveNews): void;
  /** More happened than is worth telling one by one. */
  many(id: string): void;
  /** The bell of this person rang, or was read in another tab. */
  bell(): void;
  beat(at: string): void;
  end(why: Goodbye): void;
  readonly isSlow: boolean;
}

/** One browser tab that listens. */
export interface LiveListener {
  id: string;
  sessionId: string;
  wire: LiveWire;
  /** The newest entry it was told of. */
  last: string;
}
