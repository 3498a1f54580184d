import { day } from '../../../kernel/day.js';
import { instant } from '../../../kernel/instant.js';
import { chainOf, countedRepeats, partsOf, type ChainCase } from './chain.js';
import { faultOf, heightOf, levelFor, PROPOSED_LEVELS, type LevelRule } from './handling-levels.js';

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
  expect(chain.map(({ id, repeatOfId, on }) => [id, repeatOfId, on])).toEqual([
    ['b', null, '2026-05-10'],
    ['c', 'b', '2026-05-11'],
    ['a', 'b', '2026-05-12'],
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

describe('the repeats that count', () => {
  const chain = chainOf([
    one('a', '2026-03-01', '2026-03-01', '2026-03-20'),
    one('b', '2026-03-10', '2026-03-10'),
    one('c', '2026-05-01', '2026-05-01'),
    one('d', '2026-05-20', '2026-05-20'),
  ]);
  it.each([
    [null, false, 3],
    [30, false, 2],
    [19, false, 1],
    [null, true, 2],
    [1, true, 1],
  ])('within %s days, only after closure %s: %i', (withinDays, onlyAfterClosure, counted) =>
    expect(countedRepeats(chain, { withinDays, onlyAfterClosure })).toBe(counted),
  );
  it('are none in a chain of one, or of none', () => {
    const all = { withinDays: null, onlyAfterClosure: false };
    expect(countedRepeats(chain.slice(0, 1), all)).toBe(0);
    expect(countedRepeats([], all)).toBe(0);
  });
});

describe('a chain from which a link was taken', () => {
  const link = (caseId: string, otherId: string) => ({ caseId, otherId });
  it('parts where the link was', () =>
    expect(partsOf(['a', 'b', 'c'], [link('c', 'b')], 'a', ['a', 'b'])).toEqual([['b', 'c'], ['a']]));
  it('stays whole where another way leads round', () =>
    expect(partsOf(['a', 'b', 'c'], [link('c', 'b'), link('c', 'a')], 'a', ['a', 'b'])).toEqual([
      ['a', 'b', 'c'],
    ]));
  it('keeps with the head what was put there without a link', () =>
    expect(partsOf(['a', 'b', 'c'], [], 'a', ['b', 'a'])).toEqual([['a', 'c'], ['b']]));
});

it.each([
  [0, null],
  [1, 'unit-head'],
  [2, 'paired-leader'],
  [7, 'command-office'],
])('%i repeats are handled by %s', (repeats, level) =>
  expect(levelFor(PROPOSED_LEVELS, repeats)?.level ?? null).toBe(level),
);

it('knows which level is higher', () =>
  expect([null, 'unit-head', 'paired-leader', 'command-office'].map(heightOf)).toEqual([0, 1, 2, 3]));

describe('a set of rules', () => {
  const rule = (fromRepeats: number, level: LevelRule['level']): LevelRule => ({
    fromRepeats,
    level,
    opensTaskForce: false,
  });
  it('is sound as it is proposed', () => expect(faultOf(PROPOSED_LEVELS)).toBeNull());
  it('has no number twice', () =>
    expect(faultOf([rule(2, 'unit-head'), rule(2, 'command-office')])).toEqual({
      repeats: 2,
      fault: 'twice',
    }));
  it('does not fall', () =>
    expect(faultOf([rule(3, 'unit-head'), rule(1, 'command-office')])).toEqual({
      repeats: 3,
      fault: 'falls',
    }));
});
