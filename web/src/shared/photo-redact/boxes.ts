import type { components } from '../../api/schema';

/** In fractions of the picture. */
export type Box = components['schemas']['BoxResponse'];

export const LEAST = 0.01;
const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Moved as far as the picture reaches. */
export const moved = (box: Box, dx: number, dy: number): Box => ({
  ...box,
  x: round(clamp(box.x + dx, 1 - box.w)),
  y: round(clamp(box.y + dy, 1 - box.h)),
});

/** Its lower right corner moved; never out of the picture, never to nothing. */
export const resized = (box: Box, dw: number, dh: number): Box => ({
  ...box,
  w: round(Math.max(LEAST, Math.min(1 - box.x, box.w + dw))),
  h: round(Math.max(LEAST, Math.min(1 - box.y, box.h + dh))),
});

/** Between two corners, in whatever order they were drawn. */
export function between(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  const x = clamp(Math.min(a.x, b.x), 1);
  const y = clamp(Math.min(a.y, b.y), 1);
  return {
    x: round(x),
    y: round(y),
    w: round(clamp(Math.max(a.x, b.x), 1) - x),
    h: round(clamp(Math.max(a.y, b.y), 1) - y),
  };
}

/** Where the next one is put with the keyboard: in the middle, a step away from the last. */
export const fresh = (count: number): Box => ({
  x: 0.4 + (count % 5) * 0.02,
  y: 0.45 + (count % 5) * 0.02,
  w: 0.2,
  h: 0.1,
});
