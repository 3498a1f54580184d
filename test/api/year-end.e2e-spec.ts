import { DigestIssueRow } from '../../src/modules/digests/index.js';
import { given } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

const ROUNDS = ['tick.reminders', 'tick.rollups', 'tick.digests'] as const;

/** 2026 begins with three days off, and its first working day is a Sunday (make-up day of the State Council's notice). */
describeOnBoth('the end of a year', (app) => {
  let sent = 0;

  /** How many mails all rounds of that minute send, each asked for twice. */
  async function mailsAt(day: string, time: string): Promise<number> {
    app().setClock(day, time);
    for (const round of [...ROUNDS, ...ROUNDS]) await app().tick(round);
    const before = sent;
    sent = (await app().mails()).length;
    return sent - before;
  }

  const rulesSince = async (from: number): Promise<Set<string>> =>
    new Set((await app().mails()).slice(from).map(({ rule }) => rule));

  beforeAll(async () => {
    app().setClock('2025-12-29', '09:00');
    const make = given(app());
    await make.dispatched(await make.district());
    await app().drain();
    await mailsAt('2025-12-31', '17:59');
  });

  it.each([
    ['2025-12-31', '23:59'],
    ['2026-01-01', '00:00'],
    ['2026-01-01', '09:00'],
    ['2026-01-02', '09:00'],
    ['2026-01-03', '23:59'],
    ['2026-01-04', '00:00'],
  ])('sends nothing on %s at %s', async (day, time) => expect(await mailsAt(day, time)).toBe(0));

  it('goes on with the first working day, once', async () => {
    const before = sent;
    expect(await mailsAt('2026-01-04', '08:30')).toBeGreaterThan(0);
    expect(await rulesSince(before)).toContain('rollup.morning');
    expect(await mailsAt('2026-01-04', '08:45')).toBe(0);
  });

  it('sends the digest of the week that lies in both years, once', async () => {
    await mailsAt('2026-01-05', '08:30');
    const issues = await app().reads.findBy(DigestIssueRow, { week: '2026-W01' });
    expect(issues).toHaveLength(3);
    expect(await mailsAt('2026-01-05', '08:45')).toBe(0);
  });
});
