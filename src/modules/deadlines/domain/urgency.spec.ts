import { instant } from '../../../kernel/instant.js';
import type { Light, LightColour } from './light.js';
import { compareUrgency } from './urgency.js';

const light = (colour: LightColour, dueAt: string | null, hollow = false): Light => ({
  colour,
  hollow,
  remaining: { unit: 'day', amount: 0 },
  overdue: null,
  dueAt: dueAt === null ? null : instant(dueAt),
  tentative: false,
});

describe('compareUrgency', () => {
  it('puts colours first, then the earlier moment, then the first clock, and what has no date last', () => {
    const sorted = [
      light('red', '2026-05-01'),
      light('red', '2026-05-02'),
      light('red', '2026-05-02', true),
      light('orange', '2026-05-10'),
      light('yellow', '2026-05-20'), // three working days over a holiday, more pressing than the green before it
      light('green', '2026-05-15'),
      light('none', null),
    ];
    expect([...sorted].reverse().sort(compareUrgency)).toEqual(sorted);
  });

  it('finds equal lights equal', () => {
    expect(compareUrgency(light('none', null), light('none', null))).toBe(0);
    expect(compareUrgency(light('red', '2026-05-01'), light('red', '2026-05-01'))).toBe(0);
  });
});
