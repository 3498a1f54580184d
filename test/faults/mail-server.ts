import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/free-port.js';
import { startGuarded, type GuardedProcess } from '../support/guarded-process.js';
import { until } from '../support/until.js';

export interface TakenMail {
  messageId: string;
  to: string;
}

/** The slow mail server in a process of its own, which can be killed and started again at the same address. */
export class MailServer {
  private server: GuardedProcess | null = null;

  private constructor(
    private readonly port: number,
    private readonly file: string,
  ) {}

  static async start(dir: string): Promise<MailServer> {
    const server = new MailServer(await freePort(), join(dir, 'mailbox.jsonl'));
    await server.start();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** What it has on disk, in the order in which it came. */
  get taken(): TakenMail[] {
    if (!existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as TakenMail);
  }

  async start(): Promise<void> {
    const program = join(import.meta.dirname, 'slow-mail-server.mjs');
    const server = startGuarded('KILL', [process.execPath, program, String(this.port), this.file]);
    this.server = server;
    await until('the mail server listens', () => server.hasExited() || /ready/.test(server.output()));
    if (server.hasExited()) throw new Error(`the mail server ended: ${server.output()}`);
  }

  /** At once, whatever it is doing. */
  async kill(): Promise<void> {
    await this.server?.stop();
    this.server = null;
  }
}
