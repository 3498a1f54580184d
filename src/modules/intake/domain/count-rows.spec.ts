import { coverMismatch } from './cover.js';
import { countRows, type RowGroup } from './count-rows.js';

const group = (more: Partial<RowGroup>): RowGroup => ({
  outcome: 'new',
  decision: null,
  pending: false,
  channel: 'PHONE',
  isKey: false,
  count: 1,
  warnings: 0,
  ...more,
});

describe('the counts of an import', () => {
  const counts = countRows(
    [
      group({ count: 33, warnings: 4 }),
      group({ channel: 'LETTER', isKey: true, count: 2 }),
      group({ outcome: 'rejected', pending: true }),
      group({ outcome: 'rejected', decision: 'leave-out', isKey: true }),
      group({ outcome: 'duplicate', pending: true, count: 3 }),
      group({ outcome: 'changed', decision: 'take', count: 2 }),
      group({ outcome: 'changed', decision: 'split' }),
      group({ outcome: 'skipped', channel: null, count: 4 }),
    ],
    2,
  );

  it('say what a commit would write and what stands in its way', () => {
    expect(counts).toMatchObject({ rows: 43, new: 35, changed: 3, rejected: 2, skipped: 4, warnings: 6 });
    expect(counts).toMatchObject({ pending: 4, blocking: 1, leftOut: 1, toCreate: 39, toChange: 2 });
  });

  it('count for the cover what stands in the file, without the rows left out', () => {
    expect(counts.file).toEqual({ cases: 42, phone: 40, letter: 2, key: 2 });
  });

  it('are compared only with the figures that the cover states', () => {
    expect(coverMismatch({ cases: 42, phone: null, letter: 3, key: 2 }, counts.file)).toEqual(['letter']);
    expect(coverMismatch(null, counts.file)).toEqual([]);
  });
});
