import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedMessage {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface TestReceiver {
  host: string;
  url: string;
  received: ReceivedMessage[];
  /** What the next messages are answered with, in that order; then 200 again. `hang-up` ends the line without an answer. */
  answerNext(...answers: (number | 'hang-up' | { status: number; body?: string; location?: string })[]): void;
  stop(): Promise<void>;
}

/** A real HTTP server in the test process that keeps what it gets. */
export async function startReceiver(): Promise<TestReceiver> {
  const received: ReceivedMessage[] = [];
  const answers: Parameters<TestReceiver['answerNext']> = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      const answer = answers.shift() ?? 200;
      if (answer === 'hang-up') return void request.socket.destroy();
      const {
        status,
        body: text = '{"errcode":0}',
        location,
      } = typeof answer === 'number' ? { status: answer } : answer;
      response.writeHead(status, location ? { location } : {});
      response.end(text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    received,
    answerNext: (...next) => void answers.push(...next),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
