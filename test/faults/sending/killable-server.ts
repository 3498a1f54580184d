import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../support/free-port.js';
import { startGuarded, type GuardedProcess } from '../../support/guarded-process.js';
import { until } from '../../support/until.js';

const START_WITHIN_MS = 60_000;
/** An id and a number as JSON. */
const LINE_BYTES = 57;

export interface Taken {
  /** By which the sender names it: a Message-ID, or the id of a message to a webhook. */
  id: string;
  /** How many files came with it. */
  files: number;
}

/** A slow receiver in a process of its own, which can be killed and started again at the same address. */
export class KillableServer {
  private server: GuardedProcess | null = null;
  /** What it said when it ended by itself: then a run shows nothing. */
  died = '';

  private constructor(
    private readonly program: string,
    readonly port: number,
    private readonly file: string,
  ) {}

  /** `program` lies beside this file and keeps what it takes as lines of a file in `dir`. */
  static async start(program: string, dir: string): Promise<KillableServer> {
    const server = new KillableServer(program, await freePort(), join(dir, `${program}.jsonl`));
    await server.start();
    return server;
  }

  get host(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** What it has on disk, in the order in which it came. */
  get taken(): Taken[] {
    if (!existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Taken);
  }

  /** About how many that are, without reading them. */
  get count(): number {
    return (statSync(this.file, { throwIfNoEntry: false })?.size ?? 0) / LINE_BYTES;
  }

  async start(): Promise<void> {
    const program = join(import.meta.dirname, this.program);
    const server = startGuarded('KILL', [process.execPath, program, String(this.port), this.file]);
    this.server = server;
    void server.exited.then(() => {
      if (this.server === server) this.died = `${this.program} ended by itself: ${server.output()}`;
    });
    const listens = (): boolean => this.died !== '' || /ready/.test(server.output());
    await until(`${this.program} listens`, listens, START_WITHIN_MS);
    if (this.died) throw new Error(this.died);
  }

  /** At once, whatever it is doing. */
  async kill(): Promise<void> {
    const server = this.server;
    this.server = null;
    await server?.stop();
  }
}
