import { dayOf, type Day } from './day.js';
import { instant, type Instant } from './instant.js';

/** The only source of the present. */
export abstract class Clock {
  abstract now(): Instant;

  today(): Day {
    return dayOf(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Instant {
    return instant(Date.now());
  }
}

/** A clock that stands still until it is moved. */
export class ManualClock extends Clock {
  constructor(private current: Instant) {
    super();
  }

  now(): Instant {
    return this.current;
  }

  set(to: Instant): void {
    this.current = to;
  }
}
