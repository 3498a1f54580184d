import { connect, type AddressInfo, type Server, type Socket } from 'node:net';

const ASKED_EVERY_MS = 250;

/**
 * How long somebody who connects now waits until this process takes the connection. Under more than it can do the loop never
 * stands still long enough to be seen: it takes one connection a turn, and the others wait with the operating system,
 * where only a connection of one's own can see them.
 */
export class AcceptQueue {
  private asked = -Infinity;
  private open: Socket | null = null;

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      if (!this.open || socket.remotePort !== this.open.localPort) return;
      socket.destroy();
      this.end();
    });
  }

  /** Milliseconds; called with each request, so that nothing is asked while nobody comes. */
  waited(): number {
    const now = performance.now();
    if (this.open) return now - this.asked;
    if (now - this.asked > ASKED_EVERY_MS) this.ask(now);
    return 0;
  }

  private ask(now: number): void {
    const at = this.server.address() as AddressInfo | string | null;
    if (at === null || typeof at === 'string') return;
    this.asked = now;
    const { address, port } = at;
    const host = address === '::' ? '::1' : address === '0.0.0.0' ? '127.0.0.1' : address;
    this.open = connect(port, host).unref();
    this.open.once('error', () => this.end()).once('close', () => this.end());
  }

  private end(): void {
    const { open } = this;
    this.open = null;
    open?.destroy();
  }
}
