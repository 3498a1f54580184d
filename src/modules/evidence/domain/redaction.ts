/** A black box on a photo, in fractions of its width and height. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const MOST_BOXES = 60;

/** Pixels of the copy that a box blackens: grown to whole pixels, never shrunk, and at least one. */
export function boxInPixels({ x, y, w, h }: Box, width: number, height: number) {
  const left = clamp(Math.floor(x * width), width - 1);
  const top = clamp(Math.floor(y * height), height - 1);
  const right = clamp(Math.ceil((x + w) * width), width);
  const bottom = clamp(Math.ceil((y + h) * height), height);
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
