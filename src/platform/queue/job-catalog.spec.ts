import { DAY_MS, HOUR, MINUTE } from '../../kernel/instant.js';
import { JOBS, pauseAfter } from './job-catalog.js';

describe('the pause before the next try', () => {
  const rule = { attempts: 12, backoffMs: 5_000 };

  it.each([
    [1, 5_000],
    [2, 10_000],
    [8, 640_000],
    [9, 15 * MINUTE],
    [11, 15 * MINUTE],
    [12, null],
    [13, null],
  ])('after %i failed tries is %p ms', (tries, pause) => expect(pauseAfter(tries, rule)).toBe(pause));

  it('is none for a job that is tried once', () => {
    expect(pauseAfter(1, { attempts: 1, backoffMs: 2_000 })).toBeNull();
  });

  it('keeps a mail for three days, a weekend and half a day more', () => {
    let kept = 0;
    for (let tries = 1; ; tries += 1) {
      const pause = pauseAfter(tries, JOBS['mail.send']);
      if (pause === null) break;
      kept += pause;
    }
    expect(kept).toBeGreaterThan(3 * DAY_MS);
    expect(kept).toBeLessThan(3 * DAY_MS + 6 * HOUR);
  });
});
