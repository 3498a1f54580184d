import { setTimeout as wait } from 'node:timers/promises';
import { kept } from './kept.js';

it('asks once for all who look at the same moment, and again when the answer is old', async () => {
  let asked = 0;
  const look = kept(async () => (asked += 1), 30);
  expect(await Promise.all([look(), look()])).toEqual([1, 1]);
  expect(await look()).toBe(1);
  await wait(40);
  expect(await look()).toBe(2);
});

it('keeps an answer that took long for longer', async () => {
  let asked = 0;
  const look = kept(async () => {
    await wait(20);
    return (asked += 1);
  }, 1);
  await look();
  await wait(100);
  expect(await look()).toBe(1);
});

it('asks anew after a failure', async () => {
  let asked = 0;
  const look = kept(async () => {
    asked += 1;
    if (asked === 1) throw new Error('away');
    return asked;
  });
  await expect(look()).rejects.toThrow('away');
  expect(await look()).toBe(2);
});
