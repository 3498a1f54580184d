import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

const PATIENCE_MS = 30_000;

/**
 * Hands a file to clamd as it asks for it (INSTREAM: each piece after its length, then a length of nought) and gives
 * its one line of answer, such as `stream: OK`. Rejects when there is none.
 */
export function askClamd(address: { host: string; port: number }, content: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ ...address, timeout: PATIENCE_MS });
    const answer: Buffer[] = [];
    socket.on('data', (piece) => answer.push(piece));
    socket.on('timeout', () => socket.destroy(new Error('clamd does not answer')));
    socket.on('error', reject);
    socket.on('end', () => resolve(Buffer.concat(answer).toString('utf8').replace(/\0/g, '').trim()));
    socket.on('close', () => content.destroy());
    socket.on('connect', () => {
      send(socket, content).catch((error: Error) => socket.destroy(error));
    });
  });
}

/** As fast as the other end takes it. */
async function send(socket: Socket, content: Readable): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of content as AsyncIterable<Buffer>) {
    socket.write(lengthOf(piece));
    if (!socket.write(piece)) await once(socket, 'drain');
  }
  socket.write(lengthOf(Buffer.alloc(0)));
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
}
