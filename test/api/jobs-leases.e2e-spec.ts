import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { OutboxRepository } from '../../src/platform/outbox/outbox.repository.js';
import { RoundRepository } from '../../src/platform/outbox/round.repository.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { Ticker } from '../../src/platform/queue/ticker.js';
import { instant, MINUTE, plusMillis } from '../../src/kernel/instant.js';
import { describeJobs } from '../support/job-desk.js';

describeJobs('leases and rounds of the background', (app, desk) => {
  const { decide, rowOf, write, letter, run, later } = desk;

  describe('a lease', () => {
    it('keeps others away until it runs out', async () => {
      const { jobId } = await letter();
      const outbox = app().get(OutboxRepository);
      const take = (who: string) =>
        write<OutboxRow | null>((tx) => outbox.take(tx, jobId, who, app().clock.now()));
      expect(await take('first')).toMatchObject({ runner: 'first' });
      expect(await take('second')).toBeNull();
      expect(await decide('drop', [jobId])).toMatchObject({ body: { done: 0, left: [jobId] } });
      later(20_000);
      expect(await write((tx) => outbox.hold(tx, jobId, 'first', app().clock.now()))).toBe(true);
      later(20_000);
      expect(await take('second')).toBeNull();
      later(11_000);
      expect(await take('second')).toMatchObject({ runner: 'second' });
      expect(await write((tx) => outbox.hold(tx, jobId, 'first', app().clock.now()))).toBe(false);
      later(31_000);
      await run(jobId);
    });

    it('of an offer holds between two relays: each row goes to one of them', async () => {
      const ids = new Set<string>();
      for (let count = 0; count < 6; count += 1) ids.add((await letter()).jobId);
      const outbox = app().get(OutboxRepository);
      const claim = () => write<OutboxRow[]>((tx) => outbox.claimForOffer(tx, app().clock.now(), 100));
      const claimed = (await Promise.all([claim(), claim(), claim()])).flat().map(({ id }) => id);
      expect(claimed.filter((id) => ids.has(id)).toSorted()).toEqual([...ids].toSorted());
      await app().drain();
    });

    it('does not wait for an hour that has been before when the clock is set back', async () => {
      const { jobId } = await letter();
      const outbox = app().get(OutboxRepository);
      const ahead = app().clock.now();
      await write((tx) => outbox.claimForOffer(tx, ahead, 100));
      later(-60 * MINUTE);
      const now = app().clock.now();
      expect(await outbox.countOffers(app().reads, now)).toBe(0);
      expect(await write((tx) => outbox.offerWhatIsAhead(tx, now))).toBe(1);
      expect((await rowOf(jobId)).offerAt).toBe(now);
      // Two clocks that differ a little are no such case.
      expect(await write((tx) => outbox.offerWhatIsAhead(tx, plusMillis(now, -MINUTE)))).toBe(0);
      await app().drain();
      app().clock.set(ahead);
    });
  });

  describe('a round', () => {
    const schedule = [{ job: 'tick.exports', cron: '5 * * * *' }] as const;
    const rounds = (): Promise<OutboxRow[]> =>
      app().reads.find(OutboxRow, { where: { job: 'tick.exports' }, order: { jobKey: 'ASC' } });
    const hours = async (state: string): Promise<string[]> =>
      (await rounds()).filter((one) => one.state === state).map(({ payload }) => String(payload.at));
    // A worker of its own each time, as after a restart.
    const look = () =>
      new Ticker(app().get(UnitOfWork), app().get(RoundRepository), app().clock, null as never).look(
        schedule,
      );

    it('of a new installation is not caught up, and comes once an hour from then on', async () => {
      app().setClock('2026-12-31', '20:30');
      expect(await look()).toBe(0);
      app().setClock('2026-12-31', '21:04');
      expect(await look()).toBe(0);
      app().setClock('2026-12-31', '21:05');
      expect(await Promise.all([look(), look()])).toContain(1);
      expect(await look()).toBe(0);
      expect(await hours('open')).toEqual(['2026-12-31T13:05:00.000Z']);
    });

    it('passes the end of the year like any other hour', async () => {
      await app().drain();
      app().setClock('2026-12-31', '23:59');
      await look();
      app().setClock('2027-01-01', '00:04');
      expect(await look()).toBe(0);
      app().setClock('2027-01-01', '00:05');
      expect(await look()).toBe(1);
      expect(await hours('open')).toEqual(['2026-12-31T16:05:00.000Z']);
      await app().drain();
    });

    it('missed over a weekend is caught up once', async () => {
      app().setClock('2027-01-01', '18:30');
      await look();
      await app().drain();
      app().setClock('2027-01-04', '08:00');
      expect(await look()).toBe(1);
      expect(await hours('open')).toEqual(['2027-01-03T23:05:00.000Z']);
      await app().drain();
    });

    it('that nobody has begun makes way for a later one, and older ones are forgotten', async () => {
      app().setClock('2027-01-08', '10:30');
      await look();
      app().setClock('2027-01-08', '14:30');
      await look();
      expect(await hours('open')).toEqual(['2027-01-08T06:05:00.000Z']);
      expect((await rounds()).length).toBeLessThanOrEqual(3);
      await app().drain();
    });

    it('that failed is made good by the next one that goes well', async () => {
      app().setClock('2027-01-08', '15:30');
      await look();
      const [open] = (await rounds()).filter(({ state }) => state === 'open');
      await app().get(JobRunner).giveUp(open!.id, 'disk full');
      expect(await hours('failed')).toHaveLength(1);
      app().setClock('2027-01-08', '16:30');
      await look();
      await app().drain();
      expect(await hours('failed')).toEqual([]);
    });

    it('does not come a second time when the clock is set back', async () => {
      app().setClock('2027-01-08', '15:30');
      expect(await look()).toBe(0);
      expect(await hours('open')).toEqual([]);
      expect(instant(app().clock.now())).toBe(app().clock.now());
    });
  });
});
