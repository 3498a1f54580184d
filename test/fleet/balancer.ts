import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

const LOOK_EVERY_MS = 100;

interface Backend {
  port: number;
  agent: Agent;
  ready: boolean;
}

/**
 * A balancer that takes turns, keeps connections open on both sides and asks for `/readyz`. It never tries anything twice, so
 * a request that a process drops is seen as failed.
 */
export class Balancer {
  private next = 0;
  private looking: NodeJS.Timeout | null = null;
  /** What could not be handed on, with its reason. */
  readonly dropped: string[] = [];

  private constructor(
    private readonly server: Server,
    private readonly backends: Backend[],
  ) {}

  static async start(ports: readonly number[]): Promise<Balancer> {
    const backends = ports.map((port) => ({ port, agent: new Agent({ keepAlive: true }), ready: false }));
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const balancer = new Balancer(server, backends);
    server.on('request', (asked: IncomingMessage, answer: ServerResponse) => balancer.handOn(asked, answer));
    await balancer.look();
    balancer.looking = setInterval(() => void balancer.look(), LOOK_EVERY_MS);
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Which of them get requests just now. */
  get ready(): boolean[] {
    return this.backends.map(({ ready }) => ready);
  }

  async stop(): Promise<void> {
    if (this.looking) clearInterval(this.looking);
    this.server.closeAllConnections();
    this.server.close();
    for (const { agent } of this.backends) agent.destroy();
  }

  private async look(): Promise<void> {
    await Promise.all(
      this.backends.map(async (one) => {
        const answer = await fetch(`http://127.0.0.1:${one.port}/readyz`, {
          headers: { connection: 'close' },
          signal: AbortSignal.timeout(2_000),
        }).catch(() => null);
        await answer?.body?.cancel();
        one.ready = answer?.status === 200;
      }),
    );
  }

  private handOn(asked: IncomingMessage, answer: ServerResponse): void {
    const able = this.backends.filter(({ ready }) => ready);
    const chosen = able[this.next++ % Math.max(1, able.length)];
    const refuse = (reason: string): void => {
      this.dropped.push(`${asked.method} ${asked.url} to ${chosen?.port}: ${reason}`);
      if (!answer.headersSent) answer.writeHead(502);
      answer.end();
    };
    if (!chosen) return refuse('nobody is ready');
    const onward = request(
      {
        host: '127.0.0.1',
        port: chosen.port,
        agent: chosen.agent,
        method: asked.method,
        path: asked.url,
        headers: { ...asked.headers, connection: 'keep-alive' },
      },
      (got) => {
        const { connection: _, 'keep-alive': __, ...headers } = got.headers;
        answer.writeHead(got.statusCode!, headers);
        got.pipe(answer);
        got.on('aborted', () => answer.destroy());
      },
    );
    onward.on('error', (error: NodeJS.ErrnoException) => refuse(error.code ?? error.message));
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  }
}
