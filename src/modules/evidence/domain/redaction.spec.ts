import { boxInPixels } from './redaction.js';

describe('a box in pixels', () => {
  it.each([
    [
      { x: 0.25, y: 0.5, w: 0.5, h: 0.25 },
      { left: 25, top: 25, width: 50, height: 13 },
    ],
    // Grown to whole pixels: nothing at the edge is left half covered.
    [
      { x: 0.105, y: 0, w: 0.1, h: 1 },
      { left: 10, top: 0, width: 11, height: 50 },
    ],
    [
      { x: 0.9, y: 0.9, w: 0.5, h: 0.5 },
      { left: 90, top: 45, width: 10, height: 5 },
    ],
    [
      { x: 1, y: 1, w: 0.001, h: 0.001 },
      { left: 99, top: 49, width: 1, height: 1 },
    ],
    [
      { x: 0, y: 0, w: 1, h: 1 },
      { left: 0, top: 0, width: 100, height: 50 },
    ],
  ])('%j of 100 × 50 is %j', (box, expected) => {
    expect(boxInPixels(box, 100, 50)).toEqual(expected);
  });
});
