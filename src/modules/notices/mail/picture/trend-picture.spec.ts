import sharp from 'sharp';
import { addDays, day } from '../../../../kernel/day.js';
import { PICTURE_HEIGHT, PICTURE_WIDTH, trendPicture, trendWords } from './trend-picture.js';

const points = Array.from({ length: 14 }, (_, at) => ({
  on: addDays(day('2026-05-07'), at),
  open: 300 + ((at * 37) % 60),
  overdue: (at * 5) % 23,
}));

const pixelsOf = async (png: Buffer) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });

describe('the trend as a picture', () => {
  it('is a PNG that another reader opens, small, and twice as large as shown', async () => {
    const { content } = trendPicture(points);
    expect(content.length).toBeLessThan(10_000);
    const { format, width, height } = await sharp(content).metadata();
    expect([format, width, height]).toEqual(['png', PICTURE_WIDTH * 2, PICTURE_HEIGHT * 2]);
  });

  it('draws both lines in their colours, the higher count higher', async () => {
    const { data, info } = await pixelsOf(trendPicture(points).content);
    const rowsOf = (red: number, green: number, blue: number): number[] => {
      const rows: number[] = [];
      for (let at = 0; at < data.length; at += 3)
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue)
          rows.push(Math.floor(at / 3 / info.width));
      return rows;
    };
    const [open, late] = [rowsOf(0x1b, 0x57, 0x96), rowsOf(0xb3, 0x26, 0x1e)];
    expect(open.length).toBeGreaterThan(1000);
    expect(late.length).toBeGreaterThan(500);
    expect(Math.max(...open)).toBeLessThan(Math.min(...late));
  });

  it('is the same file for the same figures, and another for others', () => {
    expect(trendPicture(points)).toEqual(trendPicture(points));
    const other = points.map((point) => ({ ...point, overdue: point.overdue + 1 }));
    expect(trendPicture(other).contentId).not.toBe(trendPicture(points).contentId);
  });

  it('stands one morning and nothing but zeros', async () => {
    for (const few of [points.slice(0, 1), points.map(({ on }) => ({ on, open: 0, overdue: 0 }))])
      expect((await sharp(trendPicture(few).content).metadata()).width).toBe(PICTURE_WIDTH * 2);
  });

  it('says every figure in words', () => {
    expect(trendWords(points.slice(0, 2))).toBe('5/7 在办 300 件、逾期 0 件；5/8 在办 337 件、逾期 5 件');
  });
});
