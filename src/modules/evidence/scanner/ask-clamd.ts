import { createConnection } from 'node:net';

const PATIENCE_MS = 30_000;
const PIECE = 64 * 1024;

/**
 * Hands a file to clamd as it asks for it (INSTREAM: each piece after its length, then a length of nought) and gives
 * its one line of answer, such as `stream: OK`. Rejects when there is none.
 */
export function askClamd(address: { host: string; port: number }, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ ...address, timeout: PATIENCE_MS });
    const answer: Buffer[] = [];
    socket.on('data', (piece) => answer.push(piece));
    socket.on('timeout', () => socket.destroy(new Error('clamd does not answer')));
    socket.on('error', reject);
    socket.on('end', () => resolve(Buffer.concat(answer).toString('utf8').replace(/\0/g, '').trim()));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE);
        socket.write(lengthOf(piece));
        socket.write(piece);
      }
      socket.write(lengthOf(Buffer.alloc(0)));
    });
  });
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
}
