import { setTimeout as wait } from 'node:timers/promises';
import type { RunningDoor } from '../../support/processes.js';

export interface Door {
  name: string;
  open(): Promise<RunningDoor>;
}

export interface Server {
  name: string;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Seconds until each start was ready again, by what was killed. */
export type Restarts = Record<string, number[]>;

/** The share of kills that meets processes; servers get the others. */
const DOORS = 0.6;
/** So many kills wait for the clock alone, so that some meet a process that has only just started. */
const AT_ANY_TIME = 0.2;
/** Acknowledged writes that the others wait for at most. */
const MOST_WORK = 40;

const between = (low: number, high: number): number => low + Math.random() * (high - low);

/** Kills doors and servers at random moments while others write; a door and a server may be away at once. */
export class Killing {
  readonly restarts: Restarts = {};
  private readonly running = new Map<Door, RunningDoor>();

  constructor(
    private readonly doors: readonly Door[],
    private readonly servers: readonly Server[],
    private readonly kills: number,
    /** How much has been acknowledged. */
    private readonly came: () => number,
  ) {
    for (const { name } of [...doors, ...servers]) this.restarts[name] = [];
  }

  async open(): Promise<void> {
    await Promise.all(this.doors.map(async (door) => this.running.set(door, await door.open())));
  }

  /** Until as many have been killed as were to be; everything runs when it is over. */
  async run(): Promise<void> {
    await Promise.all([
      this.inTurns(this.doors, this.kills * DOORS, (door) => this.killDoor(door)),
      this.inTurns(this.servers, this.kills * (1 - DOORS), (server) => this.killServer(server)),
    ]);
  }

  async end(): Promise<void> {
    await Promise.all([...this.running.values()].map((door) => door.stop('SIGKILL')));
  }

  /** Stops everything as an operator would; what is wrong with how they ended. */
  async leave(): Promise<string[]> {
    const ends = await Promise.all(
      [...this.running].map(async ([{ name }, door]) => ({ name, code: await door.stop('SIGTERM') })),
    );
    this.running.clear();
    return ends.filter(({ code }) => code !== 0).map(({ name, code }) => `${name} ended with ${code}`);
  }

  /** Mostly after some work was done since the last time, so that the next kill meets work however slow the machine is. */
  private async inTurns<T>(all: readonly T[], times: number, kill: (one: T) => Promise<void>): Promise<void> {
    for (let at = 0; at < Math.round(times); at += 1) {
      const next = this.came() + (Math.random() < AT_ANY_TIME ? 0 : between(1, MOST_WORK));
      do await wait(between(200, 1_500));
      while (this.came() < next);
      await kill(all[at % all.length]!);
    }
  }

  private async killDoor(door: Door): Promise<void> {
    await this.running.get(door)?.stop('SIGKILL');
    this.running.delete(door);
    const began = performance.now();
    this.running.set(door, await door.open());
    this.restarts[door.name]!.push(secondsSince(began));
  }

  private async killServer(server: Server): Promise<void> {
    await server.kill();
    await wait(between(100, 2_000));
    const began = performance.now();
    await server.start();
    this.restarts[server.name]!.push(secondsSince(began));
  }
}

const secondsSince = (began: number): number => Math.round((performance.now() - began) / 100) / 10;
