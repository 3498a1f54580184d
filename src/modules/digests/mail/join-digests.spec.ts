import { addDays, at, day, endOf } from '../../../kernel/day.js';
import type { DigestContent } from './digest-content.js';
import type { OverdueMailItem } from './digest-mail.model.js';
import { joinDigests } from './join-digests.js';

const none = { total: 0, items: [] };

function late(title: string, days: number): OverdueMailItem {
  const dueAt = endOf(addDays(day('2026-05-25'), -days));
  return {
    title,
    shortNumber: '0506-0009',
    isKeyCase: false,
    light: {
      colour: 'red',
      hollow: false,
      remaining: null,
      overdue: { unit: 'day', amount: days },
      dueAt,
      tentative: false,
    },
    streetName: null,
    leadUnitName: null,
    ownerName: null,
    link: 'https://duban.example/cases/1',
    remindedTimes: 0,
  };
}

const row = (name: string, overdue: number, isReader: boolean) => ({
  name,
  overdue,
  before: null,
  longestOverdue: null,
  onTimeRate: null,
  isReader,
});

function of(unitName: string, overdue: OverdueMailItem[], more: Partial<DigestContent> = {}): DigestContent {
  return {
    scope: 'street',
    unitName,
    from: day('2026-05-18'),
    to: day('2026-05-24'),
    asOf: at(day('2026-05-25'), '08:30'),
    dueSoonDays: 3,
    overdue,
    dueSoon: none,
    milestonesPassed: none,
    unsigned: none,
    returned: none,
    opened: none,
    closed: none,
    lastWeek: { overdue: 1, dueSoon: 2, milestonesPassed: 0, opened: 3, closed: 4 },
    streets: ['银杏街道', '梧桐街道', '云栖街道'].map((name, index) =>
      row(name, [5, 2, 1][index]!, name === unitName),
    ),
    link: 'https://duban.example/cases',
    ...more,
  };
}

const wutong = of('梧桐街道', [late('甲', 2), late('乙', 9)], { opened: { total: 7, items: [] } });
const yunqi = of('云栖街道', [late('丙', 4)], { opened: { total: 5, items: [] } });

describe('the digest of a leader', () => {
  const joined = joinDigests([yunqi, wutong], 'https://duban.example/cases?homes=1,2', 3);

  it('holds every overdue case of the paired streets, the most late first, each with its street', () => {
    expect(joined.overdue.map(({ title, streetName }) => `${title} ${streetName}`)).toEqual([
      '乙 梧桐街道',
      '丙 云栖街道',
      '甲 梧桐街道',
    ]);
  });

  it('adds the figures up, and shows the rows of those streets alone, in the order of the table', () => {
    expect(joined).toMatchObject({ scope: 'paired', unitName: '云栖街道、梧桐街道', opened: { total: 12 } });
    expect(joined.lastWeek).toEqual({ overdue: 2, dueSoon: 4, milestonesPassed: 0, opened: 6, closed: 8 });
    expect(joined.streets.map(({ name, isReader }) => [name, isReader])).toEqual([
      ['梧桐街道', false],
      ['云栖街道', false],
    ]);
  });

  it('proves as much as the part that was made last', () => {
    const sealed = (no: number) =>
      of('梧桐街道', [], {
        ledger: { no, at: '2026-05-25T00:25:00.000Z' as never, entries: no * 10, hash: 'ab' },
      });
    const { ledger } = joinDigests([sealed(3), sealed(4), of('云栖街道', [])], 'l', 3);
    expect(ledger).toMatchObject({ no: 4, entries: 40 });
    expect(joinDigests([of('云栖街道', [])], 'l', 3).ledger).toBeUndefined();
  });

  it('adds clocks that stand too long, where each of them counted them', () => {
    const paused = (total: number) => of('梧桐街道', [], { longPauses: { total, mostDays: 30 } });
    expect(joinDigests([paused(1), paused(2)], 'l', 3).longPauses).toEqual({ total: 3, mostDays: 30 });
    expect(joinDigests([paused(1), of('云栖街道', [])], 'l', 3).longPauses).toBeUndefined();
  });

  it('compares with nothing where one of the streets has no week before', () => {
    expect(joinDigests([wutong, { ...yunqi, lastWeek: null }], '', 3).lastWeek).toBeNull();
  });
});
