import type { Server } from 'node:http';

/** What one turn of the loop counts at most: a process that stood still once is no crowd. */
const TURN_AT_MOST_MS = 250;
/** So long may new connections hold the work back. */
const HELD_BACK_AT_MOST_MS = 20;
/** How many that are no work (gone, refused) are looked at in one turn. */
const LOOKED_AT_IN_TURN = 50;

interface Place {
  since: number;
  /** Whether it was work, after it waited so long; what was none leaves the turn to the next. */
  go: (waited: number) => boolean;
}

/**
 * Requests in the order in which they came. On SQLite each is done with before anything else is looked at, and the loop takes one
 * connection a turn; so the others would wait with the operating system, where nobody sees them. Here they are taken
 * first, and one of them is let in a turn. Waiting is counted in turns: each as long as it took, but a long one only in part.
 */
export class WaitingLine {
  private readonly line: Place[] = [];
  private clock = 0;
  private turnedAt = 0;
  private letInAt = 0;
  private turning = false;
  private letIn = false;
  private connected = false;

  constructor(server: Pick<Server, 'on'>) {
    server.on('connection', () => {
      this.connected = true;
      this.turn();
    });
  }

  /** Milliseconds that the first has waited by now. */
  get waited(): number {
    return this.line.length > 0 ? this.clock - this.line[0]!.since : 0;
  }

  /** At once where nobody waits, else behind the others. */
  enter(go: Place['go']): void {
    if (this.line.length > 0 || this.letIn || this.connected) this.line.push({ since: this.clock, go });
    else {
      this.letIn = go(0);
      this.letInAt = performance.now();
    }
    this.turn();
  }

  private turn(): void {
    if (this.turning) return;
    this.turning = true;
    this.turnedAt = performance.now();
    setImmediate(this.comeRound);
  }

  private readonly comeRound = (): void => {
    const now = performance.now();
    this.clock += Math.min(now - this.turnedAt, TURN_AT_MOST_MS);
    this.turnedAt = now;
    const isHeld = this.connected && now - this.letInAt < HELD_BACK_AT_MOST_MS;
    this.connected = false;
    this.letIn = false;
    if (!isHeld) this.letOneIn();
    this.turning = this.line.length > 0 || this.letIn;
    if (this.turning) setImmediate(this.comeRound);
  };

  private letOneIn(): void {
    for (let n = 0; n < LOOKED_AT_IN_TURN && !this.letIn; n += 1) {
      const next = this.line.shift();
      if (!next) break;
      this.letIn = next.go(this.clock - next.since);
    }
    // Behind the work: however long it took, those who came meanwhile are taken before the next.
    this.letInAt = performance.now();
  }
}
