import { createHash } from 'node:crypto';
import type { MailPicture, TrendPoint } from '../blocks.js';
import { shortDay } from '../day-words.js';
import { ACCENT, HAIRLINE, RED, WHITE } from '../palette.js';
import { Canvas } from './canvas.js';

/** Drawn twice as large as it is shown: sharp on a phone, and the lines come out smooth. */
const SCALE = 2;
export const PICTURE_WIDTH = 560;
export const PICTURE_HEIGHT = 84;
const EDGE = 8;
const [GRID, OPEN, LATE] = [1, 2, 3];

/** Open cases as a whole line, overdue ones as a dashed one, from zero; no letters, so that no font is needed. */
export function trendPicture(points: readonly TrendPoint[]): MailPicture {
  const [width, height] = [PICTURE_WIDTH * SCALE, PICTURE_HEIGHT * SCALE];
  const edge = EDGE * SCALE;
  const canvas = new Canvas(width, height, [WHITE, HAIRLINE, ACCENT, RED]);
  const most = Math.max(1, ...points.flatMap(({ open, overdue }) => [open, overdue]));
  const x = (at: number) => edge + (at / Math.max(1, points.length - 1)) * (width - 2 * edge);
  const y = (count: number) => height - edge - (count / most) * (height - 2 * edge);
  for (const part of [0, 0.5, 1]) {
    const row = Math.round(y(most * part));
    canvas.line(
      [
        { x: 0, y: row },
        { x: width, y: row },
      ],
      1,
      GRID,
    );
  }
  for (const [name, colour, dash] of [
    ['open', OPEN, 0],
    ['overdue', LATE, 6 * SCALE],
  ] as const) {
    const line = points.map((point, at) => ({ x: x(at), y: y(point[name]) }));
    canvas.line(line, 2 * SCALE, colour, dash);
    for (const point of line) canvas.dot(point, 2.5 * SCALE, colour);
  }
  const content = canvas.toPng();
  const contentId = `${createHash('sha256').update(content).digest('hex').slice(0, 24)}@duban`;
  return { contentId, name: '走势图.png', mediaType: 'image/png', content };
}

/** Every figure of the picture in words. */
export const trendWords = (points: readonly TrendPoint[]): string =>
  points.map(({ on, open, overdue }) => `${shortDay(on)} 在办 ${open} 件、逾期 ${overdue} 件`).join('；');
