import { day } from '../../../kernel/day.js';
import { instant } from '../../../kernel/instant.js';
import { chainOf, type ChainCase } from './chain.js';
import { levelFor, PROPOSED_LEVELS } from './handling-levels.js';

const one = (
  id: string,
  received: string | null,
  created: string,
  closed: string | null = null,
): ChainCase => ({
  id,
  receivedOn: received === null ? null : day(received),
  createdAt: instant(`${created}T02:00:00.000Z`),
  closedAt: closed === null ? null : instant(`${closed}T02:00:00.000Z`),
});

it('puts the earliest case at the head, whichever was logged first', () => {
  const chain = chainOf([
    one('a', '2026-05-12', '2026-05-13'),
    one('b', '2026-05-10', '2026-05-14'),
    one('c', null, '2026-05-11'),
  ]);
  expect(chain.map(({ id, repeatOfId }) => [id, repeatOfId])).toEqual([
    ['b', null],
    ['c', 'b'],
    ['a', 'b'],
  ]);
});

it('flags what came back after it had been closed', () => {
  const chain = chainOf([
    one('a', '2026-05-10', '2026-05-11', '2026-05-16'),
    one('b', '2026-05-14', '2026-05-15'),
    one('c', '2026-05-18', '2026-05-19'),
  ]);
  expect(chain.map(({ afterClosure }) => afterClosure)).toEqual([false, false, true]);
});

it.each([
  [0, null],
  [1, 'unit-head'],
  [2, 'paired-leader'],
  [7, 'command-office'],
])('%i repeats are handled by %s', (repeats, level) =>
  expect(levelFor(PROPOSED_LEVELS, repeats)?.level ?? null).toBe(level),
);
