import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Config } from '../config/config.js';
import { Probe } from './probe.js';

/** Answers `/metrics`, and nothing else, on a port that the public does not reach. */
@Injectable()
export class MetricsDoor implements OnApplicationShutdown {
  private server: Server | null = null;

  constructor(
    private readonly config: Config,
    private readonly probe: Probe,
  ) {}

  /** Where it listens; null where it is off. */
  get port(): number | null {
    return (this.server?.address() as AddressInfo | null | undefined)?.port ?? null;
  }

  async open(): Promise<void> {
    const { METRICS_PORT: port, METRICS_HOST: host } = this.config.env;
    if (port === undefined) return;
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.listen(port, host);
    await once(this.server, 'listening');
  }

  async onApplicationShutdown(): Promise<void> {
    this.server?.closeAllConnections();
    this.server?.close();
    await this.probe.tracer?.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path] = (request.url ?? '').split('?');
    if (path !== '/metrics') return end(response, 404);
    if (request.method !== 'GET') return end(response, 405);
    if (!this.admits(request.headers.authorization)) return end(response, 401);
    try {
      const { type, body } = await this.probe.meter!.text();
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    } catch {
      end(response, 500);
    }
  }

  private admits(said = ''): boolean {
    const { METRICS_TOKEN: token } = this.config.env;
    return token === undefined || timingSafeEqual(hash(said), hash(`Bearer ${token}`));
  }
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end();
}
