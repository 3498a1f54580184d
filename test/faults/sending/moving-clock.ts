import { renameSync, writeFileSync } from 'node:fs';
import { instant, millis, type Instant } from '../../../src/kernel/instant.js';

const EVERY_MS = 100;

/** The present of all processes, as a file that runs ahead: pauses and leases of minutes pass in seconds. */
export class MovingClock {
  private timer: NodeJS.Timeout | null = null;
  private readonly began = performance.now();

  constructor(
    readonly file: string,
    private readonly from: Instant,
    private readonly timesFaster: number,
  ) {}

  start(): this {
    this.write();
    this.timer = setInterval(() => this.write(), EVERY_MS);
    return this;
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private write(): void {
    const now = millis(this.from) + (performance.now() - this.began) * this.timesFaster;
    // Renamed: nobody reads half a moment.
    writeFileSync(`${this.file}.next`, instant(now));
    renameSync(`${this.file}.next`, this.file);
  }
}
