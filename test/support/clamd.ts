import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** In two halves, so that no scanner stops at this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const COMMAND = 'zINSTREAM\0';

/** A virus scanner that speaks the protocol of clamd and knows one virus; it can go away and come back. */
export class TestClamd {
  private server: Server | null = null;
  private port = 0;

  get url(): string {
    return `tcp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.server = createServer((socket) => void answer(socket)).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    if (!this.server) return;
    this.server.close();
    await once(this.server, 'close');
    this.server = null;
  }
}

async function answer(socket: Socket): Promise<void> {
  let got = Buffer.alloc(0);
  for await (const piece of socket) {
    got = Buffer.concat([got, piece as Buffer]);
    const file = fileIn(got);
    if (!file) continue;
    const virus = file.includes(EICAR);
    socket.end(virus ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    return;
  }
}

/** Null until the piece of length nought has come; whoever does not keep to the protocol waits for ever. */
function fileIn(got: Buffer): Buffer | null {
  if (!got.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND))) return null;
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
