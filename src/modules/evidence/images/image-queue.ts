import { Injectable } from '@nestjs/common';
import { Semaphore } from 'async-mutex';
import { availableParallelism } from 'node:os';

/** From here on a picture has the machine for itself: decoded it may take hundreds of megabytes. */
const HUGE_PIXELS = 16_000_000;

/** Decoding takes turns: half of the cores at most, and never anything beside a huge picture. */
@Injectable()
export class ImageQueue {
  private readonly places = Math.max(1, Math.floor(availableParallelism() / 2));
  private readonly turns = new Semaphore(this.places);

  run<T>(pixels: number, work: () => Promise<T>): Promise<T> {
    return this.turns.runExclusive(work, pixels > HUGE_PIXELS ? this.places : 1);
  }
}
