import { Injectable } from '@nestjs/common';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const LOOK_EVERY_MS = 50;
/** Who has connected and asked nothing for so long is not just about to. */
const SILENT_MS = 1_000;

/**
 * How a process leaves without a failed request: it says so to the balancer while it still answers, and asks each client to
 * come back over another connection; then it lets nobody in, tells the open streams, and waits for what is running.
 */
@Injectable()
export class Leaving {
  private readonly answers = new Set<ServerResponse>();
  private readonly streams: (() => void)[] = [];
  private readonly connectedAt = new Map<Socket, number>();
  private begun = false;

  get isLeaving(): boolean {
    return this.begun;
  }

  /** Calls back when nobody is let in any more: what would never end by itself is to be ended. */
  onDoorClosed(end: () => void): void {
    this.streams.push(end);
  }

  /** Sees each connection and each request before anybody else. */
  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      this.connectedAt.set(socket, performance.now());
      socket.once('close', () => this.connectedAt.delete(socket));
    });
    server.prependListener('request', this.watchRequest);
  }

  private readonly watchRequest = (_request: IncomingMessage, response: ServerResponse): void => {
    if (this.begun) response.setHeader('Connection', 'close');
    this.answers.add(response);
    response.once('close', () => this.answers.delete(response));
  };

  /** From now on each answer is the last one of its connection. */
  begin(): void {
    this.begun = true;
    for (const response of this.answers) if (!response.headersSent) response.setHeader('Connection', 'close');
  }

  /** Resolves once every connection has ended; those without a request are closed. */
  async closeDoor(server: Server): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const look = setInterval(() => {
      server.closeIdleConnections();
      this.closeSilent();
    }, LOOK_EVERY_MS);
    for (const end of this.streams) end();
    await closed;
    clearInterval(look);
  }

  /** Browsers connect ahead of what they will ask; to Node such a connection is one whose request is still coming, for a minute. */
  private closeSilent(): void {
    const now = performance.now();
    for (const [socket, since] of this.connectedAt)
      if (socket.bytesRead === 0 && now - since > SILENT_MS) socket.destroy();
  }
}
