import { day } from '../../../kernel/day.js';
import { judgePlaces, type KnownPlace, type PlaceTableFacts, type PlaceTableLine } from './judge-places.js';

const street = { id: 's1', name: '梧桐街道', shortName: '梧桐', aliases: ['梧桐街'], parentId: 'd' };
const known: KnownPlace = {
  id: 'p1',
  version: 2,
  kind: 'outfall',
  number: 'PK-1',
  name: '1 号排口',
  streetId: 's1',
  communityId: null,
  latE6: null,
  lngE6: null,
  note: null,
  duty: {
    id: 'd1',
    userId: 'u1',
    personName: '何青',
    post: '书记',
    fromOn: day('2026-05-01'),
    untilOn: null,
  },
};
const facts: PlaceTableFacts = {
  kinds: [{ key: 'outfall', name: '入河排口' }],
  streets: [street],
  communities: [{ id: 'c1', name: '青石社区', shortName: null, aliases: [], parentId: 's1' }],
  people: [
    { id: 'u1', username: 'heqing', name: '何青', unitPath: '/d/s1/' },
    { id: 'u2', username: 'peilin', name: '裴林', unitPath: '/d/s1/' },
    { id: 'u3', username: 'peilin2', name: '裴林', unitPath: '/d/s1/' },
  ],
  places: [known],
};
const judge = (cells: PlaceTableLine['cells']) =>
  judgePlaces([{ line: 2, cells: { kind: '入河排口', street: '梧桐', ...cells } }], facts)[0]!;

describe('judging a table of areas and points', () => {
  it('finds a point by its number, and leaves what a blank cell does not say', () =>
    expect(judge({ number: 'PK-1', name: '', person: '何青' })).toMatchObject({
      verdict: 'unchanged',
      facts: { name: '1 号排口' },
      appoint: null,
    }));

  it('takes a name that two have for somebody without an account', () =>
    expect(judge({ number: 'PK-1', name: '1 号排口', person: '裴林' })).toMatchObject({
      verdict: 'changed',
      changes: ['person'],
      appoint: { userId: null, personName: '裴林' },
    }));

  it('takes the account where it is said, and refuses one of another name', () => {
    expect(judge({ number: 'PK-1', name: '', account: 'PeiLin2' }).appoint).toMatchObject({ userId: 'u3' });
    expect(judge({ number: 'PK-1', name: '', account: 'peilin', person: '何青' }).faults).toMatchObject([
      { column: 'person' },
    ]);
  });

  it.each([
    ['2026-05-20', '2026-05-20'],
    ['2026年5月2日', '2026-05-02'],
    ['2026/12/1', '2026-12-01'],
  ])('reads the day %s', (said, on) =>
    expect(judge({ number: 'PK-2', name: '2 号', person: '何青', fromOn: said }).appoint?.fromOn).toBe(on),
  );

  it('refuses a day before the present one began, and an end before the beginning', () => {
    expect(judge({ number: 'PK-1', name: '', person: '裴林', fromOn: '2026-04-30' }).faults).toMatchObject([
      { column: 'fromOn' },
    ]);
    expect(
      judge({ number: 'PK-3', name: '3 号', person: '裴林', fromOn: '2026-06-01', untilOn: '2026-05-31' })
        .faults,
    ).toMatchObject([{ column: 'untilOn' }]);
    expect(judge({ number: 'PK-3', name: '3 号', untilOn: '2026-02-30' }).verdict).toBe('refused');
  });

  it('keeps degrees as whole millionths, and refuses half a place', () => {
    expect(judge({ name: '4 号', lat: '34.750001', lng: '113.5' }).facts).toMatchObject({
      latE6: 34_750_001,
      lngE6: 113_500_000,
    });
    expect(judge({ name: '4 号', lat: '34.75' }).faults).toMatchObject([{ column: 'lat' }]);
    expect(judge({ name: '4 号', lat: '0', lng: '0' }).verdict).toBe('refused');
  });
});
