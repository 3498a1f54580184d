import { createServer, get, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Leaving } from './leaving.js';

describe('Leaving', () => {
  let server: Server;
  let leaving: Leaving;
  let port: number;
  let answerIn: number;
  const open: Socket[] = [];

  beforeEach(async () => {
    answerIn = 0;
    leaving = new Leaving();
    server = createServer((_, response) => setTimeout(() => response.end('done'), answerIn));
    leaving.watch(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(() => {
    for (const socket of open.splice(0)) socket.destroy();
    server.closeAllConnections();
  });

  const connected = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    open.push(socket);
    await new Promise((resolve) => socket.once('connect', resolve));
    return socket;
  };
  const shutWithin = async (ms: number): Promise<boolean> =>
    Promise.race([leaving.closeDoor(server).then(() => true), wait(ms, false)]);

  it('does not wait for a browser that has connected ahead and asks nothing', async () => {
    await connected();
    expect(await shutWithin(5_000)).toBe(true);
  });

  it('lets who has only just connected ask', async () => {
    const socket = await connected();
    const shut = shutWithin(5_000);
    await wait(50);
    const heard = new Promise<string>((resolve) => socket.once('data', (bytes) => resolve(String(bytes))));
    socket.write('GET / HTTP/1.1\r\nHost: duban.example\r\n\r\n');
    expect(await heard).toContain('200 OK');
    expect(await shut).toBe(true);
  });

  it('waits for an answer that takes longer than anybody may be silent', async () => {
    answerIn = 1_500;
    const answer = new Promise<number | undefined>((resolve, reject) => {
      get({ port, host: '127.0.0.1' }, (response) => resolve(response.resume().statusCode)).on(
        'error',
        reject,
      );
    });
    await wait(100);
    expect(await shutWithin(5_000)).toBe(true);
    expect(await answer).toBe(200);
  });
});
