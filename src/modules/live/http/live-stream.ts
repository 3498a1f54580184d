import type { Request, Response } from 'express';
import type { Goodbye, LiveWire } from '../application/live-listener.js';
import type { LiveNews } from '../domain/live-news.js';

/** A reader that leaves this much unread is let go; it comes back and asks for what it missed. */
const MOST_UNREAD = 256 * 1024;

/** Server-sent events over one response that stays open. */
export class LiveStream implements LiveWire {
  constructor(
    request: Request,
    private readonly response: Response,
  ) {
    request.socket.setKeepAlive(true);
    request.socket.setNoDelay(true);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // The connection serves nothing else, so a stop need not wait for it.
      Connection: 'close',
      'X-Accel-Buffering': 'no',
    });
  }

  get isSlow(): boolean {
    return this.response.writableLength > MOST_UNREAD;
  }

  hello(id: string, at: string): void {
    this.response.write('retry: 3000\n');
    this.send('hello', { at }, id);
  }

  news(id: string, news: LiveNews): void {
    this.send('cases', news, id);
  }

  many(id: string): void {
    this.send('many', {}, id);
  }

  bell(): void {
    this.send('bell', {});
  }

  /** The comment keeps proxies from closing the connection, the event lets the page know that it is alive. */
  beat(at: string): void {
    this.response.write(': beat\n');
    this.send('beat', { at });
  }

  end(why: Goodbye): void {
    this.send('bye', { why });
    this.response.end();
  }

  private send(event: string, data: object, id?: string): void {
    if (this.response.writableEnded) return;
    this.response.write(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
