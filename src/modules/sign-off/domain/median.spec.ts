import { median } from './median.js';

it('is not moved by one long lunch', () => {
  expect(median([])).toBeNull();
  expect(median([34])).toBe(34);
  expect(median([30, 5400, 34])).toBe(34);
  expect(median([30, 34, 38, 5400])).toBe(36);
});
