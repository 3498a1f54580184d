import { kept } from './kept.js';

let now = 0;
const clock = (): number => now;

it('asks once for all who look at the same moment, and again when the answer is old', async () => {
  let asked = 0;
  const look = kept(async () => (asked += 1), 30, clock);
  expect(await Promise.all([look(), look()])).toEqual([1, 1]);
  now += 29;
  expect(await look()).toBe(1);
  now += 1;
  expect(await look()).toBe(2);
});

it('keeps an answer that took long for longer', async () => {
  let asked = 0;
  const look = kept(
    async () => {
      now += 1_000;
      return (asked += 1);
    },
    30,
    clock,
  );
  await look();
  now += 199_999;
  expect(await look()).toBe(1);
  now += 1;
  expect(await look()).toBe(2);
});

it('asks anew after a failure', async () => {
  let asked = 0;
  const look = kept(
    async () => {
      asked += 1;
      if (asked === 1) throw new Error('away');
      return asked;
    },
    30,
    clock,
  );
  await expect(look()).rejects.toThrow('away');
  expect(await look()).toBe(2);
});
