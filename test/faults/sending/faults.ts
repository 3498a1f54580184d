import { setTimeout as wait } from 'node:timers/promises';
import type { RunningDoor } from '../../support/processes.js';

interface Killable {
  kill(): Promise<void>;
  start(): Promise<void>;
}

export interface Targets {
  workers: (() => Promise<RunningDoor>)[];
  redis: Killable;
  smtp: Killable;
  webhook: Killable;
  /** How much has come to the receivers. */
  came(): number;
}

export type Kills = Record<'worker' | 'redis' | 'smtp' | 'webhook', number>;

/** So many kills wait for the clock alone, so that they also come before anything is sent; the others for some work done. */
const AT_ANY_TIME = 0.3;

const between = (low: number, high: number): number => low + Math.random() * (high - low);

/** Kills and starts again, at random moments, until it is told to stop; everything runs when it has ended. */
export class Faults {
  readonly kills: Kills = { worker: 0, redis: 0, smtp: 0, webhook: 0 };
  private readonly running: (RunningDoor | null)[] = [];
  private readonly calm = new AbortController();
  private going: Promise<unknown> = Promise.resolve();
  /** Why the faults broke off; empty while they go on. */
  broken = '';

  constructor(
    private readonly targets: Targets,
    /** How often each may be killed. */
    private readonly most: number,
    /** How much is to come in all. */
    private readonly work: number,
  ) {}

  async start(): Promise<void> {
    for (const [at, open] of this.targets.workers.entries()) this.running[at] = await open();
    const { redis, smtp, webhook } = this.targets;
    this.going = Promise.all([
      ...this.targets.workers.map((_, at) => this.again('worker', 1_500, 5_000, () => this.killWorker(at))),
      this.again('redis', 1_500, 4_000, () => this.away(redis, 200, 2_500)),
      this.again('smtp', 400, 2_000, () => this.away(smtp, 100, 1_500)),
      this.again('webhook', 400, 2_000, () => this.away(webhook, 100, 1_500)),
    ]);
    this.going.catch((error: unknown) => (this.broken = `the faults broke off: ${String(error)}`));
  }

  /** No more of it; resolves when what was away is back. */
  async stop(): Promise<void> {
    this.calm.abort();
    await this.going;
  }

  /** The last words of each worker that runs, for a person to read when a run hangs. */
  get lastWords(): string[] {
    return [this.broken, ...this.running.map((door) => door?.output().slice(-1500) ?? 'not running')];
  }

  async end(): Promise<void> {
    await this.stop().catch(() => undefined);
    await Promise.all(this.running.map((door) => door?.stop('SIGKILL')));
  }

  private async again(
    what: keyof Kills,
    low: number,
    high: number,
    kill: () => Promise<void>,
  ): Promise<void> {
    const { signal } = this.calm;
    for (let times = 0; times < this.most && !signal.aborted; times += 1) {
      const more = Math.random() < AT_ANY_TIME ? 0 : between(0.2, 1) * (this.work / this.most);
      const next = this.targets.came() + more;
      do await wait(between(low, high), undefined, { signal }).catch(() => undefined);
      while (this.targets.came() < next && !signal.aborted);
      if (signal.aborted) return;
      this.kills[what] += 1;
      await kill();
    }
  }

  private async killWorker(at: number): Promise<void> {
    await this.running[at]?.stop('SIGKILL');
    this.running[at] = null;
    this.running[at] = (await this.targets.workers[at]?.()) ?? null;
  }

  private async away(server: Killable, low: number, high: number): Promise<void> {
    await server.kill();
    await wait(between(low, high));
    await server.start();
  }
}
