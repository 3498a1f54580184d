import express, { type NextFunction, type Request, type Response } from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { AcceptQueue } from './accept-queue.js';
import { OverloadedError, shedLoad } from './shed-load.js';

const WORK_MS = 150;
const CALLERS = 40;

jest.setTimeout(30_000);

const burn = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

describe('requests that wait before anybody reads them', () => {
  let server: Server;
  beforeAll(async () => {
    const app = express();
    server = createServer(app as never);
    app.use('/api', shedLoad(1_000, new AcceptQueue(server)));
    app.get('/api/slow', (_request, response) => {
      burn(WORK_MS);
      response.send('done');
    });
    app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
      response.status(error instanceof OverloadedError ? 503 : 500).send('');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => void server.close());

  const port = (): number => (server.address() as AddressInfo).port;

  async function answerOf(socket: Socket): Promise<number> {
    socket.write('GET /api/slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    return Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]);
  }

  const connected = async (): Promise<Socket> => {
    const socket = connect(port(), '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  };

  function judge(told: readonly number[]): void {
    const done = told.filter((status) => status === 200).length;
    expect(told.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(done).toBeGreaterThanOrEqual(5);
    expect(done).toBeLessThan(CALLERS);
  }

  it('on connections that were taken already are told to come back after some seconds of others', async () => {
    const sockets = await Promise.all(Array.from({ length: CALLERS }, connected));
    // All of them are taken by now, and are written to together.
    await fetch(`http://127.0.0.1:${port()}/`);
    judge(await Promise.all(sockets.map(answerOf)));
    expect((await fetch(`http://127.0.0.1:${port()}/api/slow`)).status).toBe(200);
  });

  it('on connections that wait to be taken as well', async () => {
    const ask = async (): Promise<number> => answerOf(await connected());
    judge(await Promise.all(Array.from({ length: CALLERS }, ask)));
    expect((await fetch(`http://127.0.0.1:${port()}/api/slow`)).status).toBe(200);
  });
});
