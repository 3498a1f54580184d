import { instant } from '../../../kernel/instant.js';
import { batchStretch, inOrderOfHandOver, type KnownBatch } from './batch-range.js';

const batch = (n: number, handedOver: string | null, created = '2026-05-30'): KnownBatch => ({
  id: `b${n}`,
  label: `第${n}批`,
  handedOverAt: handedOver === null ? null : instant(`${handedOver}T01:00:00.000Z`),
  createdAt: instant(`${created}T01:00:00.000Z`),
});
// Entered in another order than they were handed over; the third was never given a moment.
const batches = [
  batch(4, '2026-05-08'),
  batch(1, '2026-05-02'),
  batch(2, '2026-05-04'),
  batch(3, null, '2026-05-06'),
  batch(5, '2026-05-10'),
];

describe('a range of batches', () => {
  it('goes by the hand-over, else by when they were entered', () => {
    expect(inOrderOfHandOver(batches).map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', 'b4', 'b5']);
  });

  it('holds all from one to the other, with as many before', () => {
    const { meant, before } = batchStretch(batches, 'b3', 'b4');
    expect(meant).toEqual({
      from: '2026-05-06',
      to: '2026-05-08',
      batches: { from: '第3批', to: '第4批', count: 2, ids: ['b3', 'b4'] },
    });
    expect(before!.batches!.ids).toEqual(['b1', 'b2']);
    expect(batchStretch(batches, 'b5', 'b5').before!.batches!.ids).toEqual(['b4']);
  });

  it('is compared with nothing where there are fewer before', () => {
    expect(batchStretch(batches, 'b2', 'b4').before).toBeNull();
    expect(batchStretch(batches, 'b1', 'b1').before).toBeNull();
  });

  it('refuses batches that are not of the campaign, or the wrong way round', () => {
    expect(() => batchStretch(batches, 'b1', 'b9')).toThrow('written-reminder.unknown_batch');
    expect(() => batchStretch(batches, 'b4', 'b2')).toThrow('written-reminder.batches_backwards');
  });
});
