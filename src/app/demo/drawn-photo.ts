import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 320;
const HEIGHT = 240;
type Colour = readonly [red: number, green: number, blue: number];

const SKY: Colour = [198, 214, 226];
const WALL: Colour = [176, 164, 150];
const GROUND: Colour = [128, 132, 128];
const DIRT: Colour = [74, 62, 48];
const CLEAN: Colour = [126, 168, 140];

/** A drawn scene of a wall and a patch of ground, dirty before and clean after; `seed` makes each place its own. */
export function drawnPhoto(kind: 'before' | 'after', seed: number): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const line = Buffer.alloc(1 + WIDTH * 3);
    for (let x = 0; x < WIDTH; x += 1) line.set(colourAt(x, y, kind, seed), 1 + x * 3);
    return line;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(x: number, y: number, kind: 'before' | 'after', seed: number): Colour {
  const shift = (seed * 37) % 120;
  if (y < 70) return SKY;
  if (y < 150) return (x + shift) % 64 < 3 || y % 20 === 0 ? GROUND : WALL;
  const patch = ((x - 100 - shift) / 90) ** 2 + ((y - 195) / 32) ** 2 < 1;
  if (!patch) return GROUND;
  return kind === 'before' ? DIRT : CLEAN;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
