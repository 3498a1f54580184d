import { mediaBits } from '../../cases/domain/index.js';
import { standingIn, standingOf, typesOf } from './fold-cases.js';
import { CASE_STATES } from './type-counts.js';
import {
  changesSince,
  FIGURES,
  isCounted,
  isTrend,
  keptCase,
  type CountedCase,
  type Figure,
} from './morning-case.js';
import type { Instant } from '../../../kernel/instant.js';
import type { UnitStanding } from './unit-standing.js';

const NONE = { met: 0, metInTime: 0, due: 0, dueDone: 0 };
const one = (id: string, more: Partial<CountedCase> = {}): CountedCase => ({
  id,
  campaignId: 'k',
  status: 'signed',
  media: mediaBits([{ medium: 'AIR' }]),
  repeat: false,
  returned: false,
  limits: NONE,
  lateDays: 0,
  ending: 'open',
  done: false,
  stage: null,
  homeUnitId: 'street',
  dispatchedAt: '2026-05-10T01:00:00.000Z' as Instant,
  closedAt: null,
  leadUnitId: 'street',
  assistUnitIds: [],
  communityId: null,
  ...more,
});

const CASES = [
  one('a'),
  one('b', { lateDays: 3, limits: { ...NONE, due: 1 }, communityId: 'quarter' }),
  one('c', { status: 'closed', limits: { met: 1, metInTime: 1, due: 1, dueDone: 1 }, repeat: true }),
  one('d', { leadUnitId: 'water', assistUnitIds: ['street'], communityId: 'quarter', returned: true }),
  one('e', {
    status: 'returned',
    media: mediaBits([{ medium: 'AIR' }, { medium: 'NOISE' }]),
    returned: true,
  }),
  one('f', { leadUnitId: 'water', status: 'registered' }),
  one('g', { status: 'stage-closed', ending: 'stage-closed', done: true, stage: 'passed' }),
  one('h', { status: 'reported', ending: 'stage-closed', stage: 'today', leadUnitId: 'water' }),
  one('i', { status: 'stage-closed', ending: 'stage-closed', done: true, stage: 'soon', lateDays: 2 }),
  one('j', {
    status: 'closed',
    ending: 'closed',
    done: true,
    leadUnitId: 'water',
    dispatchedAt: '2026-05-24T16:00:00.000Z' as Instant,
    closedAt: '2026-05-24T15:59:59.999Z' as Instant,
  }),
];
type Standing = Exclude<Figure, 'opened' | 'closed-since' | 'own-overdue'>;
const NUMBER: Record<Standing, keyof UnitStanding> = {
  lead: 'led',
  assist: 'assisted',
  repeats: 'repeats',
  returned: 'returned',
  met: 'met',
  due: 'due',
  overdue: 'overdue',
  done: 'done',
  closed: 'closed',
  watched: 'watched',
  'stage-passed': 'stagePassed',
  'stage-soon': 'stageSoon',
};
const STANDING = FIGURES.filter((figure): figure is Standing => !isTrend(figure));
/** The morning of the 25th after one of the 24th, Shanghai days. */
const owner = (unitId: string) => ({
  unitId,
  isStreet: unitId === 'street',
  isOwnCommunity: (id: string) => id === 'quarter',
  since: ['2026-05-23T16:00:00.000Z' as Instant, '2026-05-24T16:00:00.000Z' as Instant] as const,
});
const list = (unitId: string) => CASES.map((found) => keptCase(found, owner(unitId)));
const asked = (figure: Figure, communityId: string | null = null) => ({
  figure,
  communityId,
  medium: null,
  state: null,
});

describe('the list behind a number', () => {
  it.each(['street', 'water'])('is as long as the number of %s says', (unitId) => {
    const standing = standingOf(CASES, unitId)['k']!;
    for (const figure of STANDING)
      expect([figure, list(unitId).filter((kept) => isCounted(kept, asked(figure))).length]).toEqual([
        figure,
        standing[NUMBER[figure]],
      ]);
  });

  it('is that of a community by where a case lies, whoever leads it', () => {
    const standing = standingIn(CASES, 'quarter')['k']!;
    expect([standing.led, standing.assisted, standing.returned, standing.lateDays]).toEqual([2, 0, 1, 3]);
    for (const figure of ['lead', 'returned', 'overdue', 'due'] as const) {
      const found = list('street').filter((kept) => isCounted(kept, asked(figure, 'quarter')));
      expect(found).toHaveLength(standing[NUMBER[figure]]);
    }
  });

  it('is that of a kind and a state; what was taken back counts for no kind', () => {
    for (const unitId of ['street', 'water'])
      for (const { medium, ...states } of typesOf(CASES, unitId)['k']!)
        for (const state of CASE_STATES) {
          const found = list(unitId).filter((kept) => isCounted(kept, { ...asked('lead'), medium, state }));
          expect(found).toHaveLength(states[state]);
        }
    const water = list('water').filter((kept) => isCounted(kept, { ...asked('lead'), medium: 'AIR' }));
    expect(water.map(({ id }) => id)).toEqual(['d', 'h', 'j']);
  });
});

describe('the list behind a point of the trend', () => {
  const counted = (unitId: string, figure: Figure) =>
    list(unitId)
      .filter((kept) => isCounted(kept, asked(figure)))
      .map(({ id }) => id);

  it('counts for a street what lies in it, whoever leads it, and for another unit what it leads', () => {
    expect(counted('street', 'own-overdue')).toEqual(['b', 'i']);
    expect(counted('water', 'own-overdue')).toEqual([]);
    expect(counted('street', 'closed-since')).toEqual(['j']);
    expect(counted('water', 'closed-since')).toEqual(['j']);
  });

  it('ends before the morning itself', () => {
    expect(counted('street', 'opened')).toEqual([]);
    const later = keptCase(CASES.at(-1)!, {
      ...owner('street'),
      since: ['2026-05-24T16:00:00.000Z' as Instant, '2026-05-25T16:00:00.000Z' as Instant],
    });
    expect([isCounted(later, asked('opened')), isCounted(later, asked('closed-since'))]).toEqual([
      true,
      false,
    ]);
  });
});

describe('what has changed since', () => {
  const kept = (found: CountedCase) => keptCase(found, owner('street'));

  it('is nothing where nothing has', () => {
    for (const found of CASES) expect(changesSince(kept(found), found, 'street')).toEqual([]);
  });

  it.each([
    ['gone', CASES[0]!, null],
    ['status', CASES[0]!, { status: 'reported' }],
    ['moved', CASES[0]!, { leadUnitId: 'water' }],
    ['moved', CASES[3]!, { assistUnitIds: [] }],
    ['moved', CASES[1]!, { communityId: 'other' }],
    ['late', CASES[0]!, { lateDays: 1 }],
    ['in-time', CASES[1]!, { lateDays: 0 }],
    ['repeat', CASES[2]!, { repeat: false }],
    ['returned', CASES[0]!, { returned: true }],
  ] as const)('is told: %s', (change, then, now) => {
    expect(changesSince(kept(then), now && { ...then, ...now }, 'street')).toEqual([change]);
  });

  it('is not that a late case is later by now', () => {
    expect(changesSince(kept(CASES[1]!), { ...CASES[1]!, lateDays: 9 }, 'street')).toEqual([]);
  });
});
