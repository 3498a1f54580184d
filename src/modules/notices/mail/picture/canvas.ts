import { encodePng, type Colour } from './png.js';

export interface Point {
  x: number;
  y: number;
}

/** A sheet of few colours to draw on; the first is the ground. */
export class Canvas {
  private readonly pixels: Uint8Array;

  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly palette: readonly Colour[],
  ) {
    this.pixels = new Uint8Array(width * height);
  }

  dot({ x, y }: Point, radius: number, colour: number): void {
    for (let row = Math.floor(y - radius); row <= y + radius; row += 1)
      for (let column = Math.floor(x - radius); column <= x + radius; column += 1)
        if ((column - x) ** 2 + (row - y) ** 2 <= radius ** 2) this.set(column, row, colour);
  }

  /** A line through the points; `dash` is how long its strokes and gaps are, 0 for a whole one. */
  line(points: readonly Point[], thickness: number, colour: number, dash = 0): void {
    let drawn = 0;
    for (const [at, to] of points.slice(1).entries()) {
      const from = points[at]!;
      const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y)));
      for (let step = 0; step <= steps; step += 1, drawn += 1) {
        if (dash > 0 && Math.floor(drawn / dash) % 2 === 1) continue;
        const part = step / steps;
        const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
        this.dot(point, thickness / 2, colour);
      }
    }
  }

  toPng(): Buffer {
    const { width, height, palette, pixels } = this;
    return encodePng({ width, height, palette, pixels });
  }

  private set(x: number, y: number, colour: number): void {
    if (x >= 0 && x < this.width && y >= 0 && y < this.height) this.pixels[y * this.width + x] = colour;
  }
}
