import express from 'express';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { LoadShedding } from './shed-load.js';

const WORK_MS = 150;
const CALLERS = 40;
/** Longer than anybody waits. */
const STALL_MS = 3_500;

jest.setTimeout(30_000);

const burn = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

interface Answer {
  status: number;
  head: string;
  body: string;
}

describe('requests that wait until the process has done the others', () => {
  let server: Server;
  let touched = 0;
  let worked = 0;
  let told = 0;
  beforeAll(async () => {
    const app = express();
    server = createServer(app as never);
    new LoadShedding(1_000, () => (told += 1)).guard(server);
    app.use((_request, _response, next) => {
      touched += 1;
      next();
    });
    app.get('/api/slow', (_request, response) => {
      worked += 1;
      burn(WORK_MS);
      response.send('done');
    });
    app.get('/api/stall', (_request, response) => {
      burn(STALL_MS);
      response.send('done');
    });
    app.get('/api/quick', (_request, response) => void response.send('done'));
    app.post('/api/quick', express.json(), (_request, response) => void response.send('done'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => {
    touched = 0;
    worked = 0;
    told = 0;
  });
  afterAll(() => void server.close());

  const port = (): number => (server.address() as AddressInfo).port;

  const send = (socket: Socket, path = '/api/slow', language = 'zh-CN'): boolean =>
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: a\r\nAccept-Language: ${language}\r\nConnection: close\r\n\r\n`,
    );

  async function answerOf(socket: Socket, path?: string, language?: string): Promise<Answer> {
    send(socket, path, language);
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    const [head = '', body = ''] = text.split('\r\n\r\n');
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body };
  }

  const connected = async (): Promise<Socket> => {
    const socket = connect(port(), '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  };
  const ask = async (path?: string, language?: string): Promise<Answer> =>
    answerOf(await connected(), path, language);

  function judge(answers: readonly Answer[]): void {
    const done = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    expect(done).toBeGreaterThanOrEqual(5);
    expect(done).toBeLessThan(CALLERS);
    // Who is told to come back has cost nothing else.
    expect(touched).toBe(done);
    expect(told).toBe(CALLERS - done);
  }

  it('on connections that were taken already are told to come back after some seconds of others', async () => {
    const sockets = await Promise.all(Array.from({ length: CALLERS }, connected));
    // All of them are taken by now, and are written to together.
    await ask('/elsewhere');
    touched = 0;
    judge(await Promise.all(sockets.map((socket) => answerOf(socket))));
    expect((await ask()).status).toBe(200);
  });

  it('on connections that wait to be taken as well, in the words and the language of the product', async () => {
    const answers = await Promise.all(
      Array.from({ length: CALLERS }, (_, n) => ask('/api/slow', n % 2 ? 'en' : 'zh-CN')),
    );
    judge(answers);
    const refused = answers.filter(({ status }) => status === 503);
    for (const { head, body } of refused) {
      const requestId = /x-request-id: (\w{10})/i.exec(head)?.[1];
      expect(head).toMatch(/content-type: application\/problem\+json/i);
      expect(head).toMatch(/retry-after: 5\r?$/im);
      expect(head).toMatch(/cache-control: no-store/i);
      expect(JSON.parse(body)).toMatchObject({
        code: 'server.overloaded',
        status: 503,
        requestId,
        details: { retryAfterSeconds: 5 },
      });
    }
    expect(new Set(refused.map(({ body }) => (JSON.parse(body) as { title: string }).title)).size).toBe(2);
    expect((await ask()).status).toBe(200);
  });

  it('are not worked on where nobody waits for the answer any more', async () => {
    const first = ask();
    const gone = await Promise.all(Array.from({ length: 10 }, connected));
    for (const socket of gone) send(socket);
    await ask('/elsewhere');
    for (const socket of gone) socket.destroy();
    await first;
    expect((await ask()).status).toBe(200);
    expect(worked).toBeLessThanOrEqual(5);
  });

  it('are all done when one thing alone has held the process up, before it and after it', async () => {
    const stalling = await connected();
    const taken = await Promise.all(Array.from({ length: 10 }, connected));
    // Sent in one go: those of `taken` lie in their connections meanwhile, the others wait to be taken.
    const answers = await Promise.all([
      answerOf(stalling, '/api/stall'),
      ...taken.map((socket) => answerOf(socket, '/api/quick')),
      ...Array.from({ length: 50 }, () => ask('/api/quick')),
    ]);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(told).toBe(0);
  });

  it('do not keep a body from being read: it is looked at once it is there', async () => {
    const slow = await connected();
    slow.write(
      'POST /api/quick HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n',
    );
    expect((await ask('/api/quick')).status).toBe(200);
    slow.write('{}');
    const [answer] = (await once(slow, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200/);
  });
});
