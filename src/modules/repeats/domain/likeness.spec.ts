import { placeWords } from '../../cases/domain/index.js';
import { likenessOf, sharedStretches, type Compared } from './likeness.js';

const complaint = (text: string, more: Partial<Compared> = {}): Compared => ({
  numberKey: null,
  text,
  places: placeWords(text),
  streetId: 'wutong',
  media: ['AIR'],
  ...more,
});

const POT = complaint(
  '青石巷18号楼下“老灶台”火锅店油烟直排，整改后油烟仍然很大，高峰时段风机噪声吵得无法休息，多次投诉未解决。',
);

describe('likeness of two complaints', () => {
  const to = (other: Compared) => likenessOf(POT, other);

  it('is certain for the same number', () =>
    expect(likenessOf({ ...POT, numberKey: 'D1' }, complaint('别的', { numberKey: 'D1' }))).toEqual({
      percent: 100,
      reasons: ['same-number'],
    }));
  it('is high for the same shop in other words', () => {
    const { percent, reasons } = to(
      complaint('“老灶台”火锅店（青石巷18号）油烟仍大，风机夜间低频噪声，居民不敢开窗'),
    );
    expect(percent).toBeGreaterThanOrEqual(90);
    expect(reasons).toEqual(expect.arrayContaining(['same-place', 'same-name', 'same-street', 'same-type']));
  });
  it('is lower for another shop of the road', () => {
    const { percent, reasons } = to(complaint('青石巷多家餐饮油烟未经处理直排'));
    expect(percent).toBeGreaterThan(30);
    expect(percent).toBeLessThan(80);
    expect(reasons).toContain('near-place');
  });
  it('is lower for another trouble at the same door', () => {
    const same = to(complaint('青石巷18号油烟')).percent;
    expect(to(complaint('青石巷18号下水道堵塞', { media: ['WATER'] })).percent).toBeLessThan(same);
  });
  it('is low for another place with the usual words', () =>
    expect(
      to(complaint('望江路烧烤店夜间油烟噪声扰民，居民多次投诉未果', { streetId: 'yunqi' })).percent,
    ).toBeLessThan(30));
  it('is high for a text copied under another number', () =>
    expect(
      to({ ...POT, streetId: null, places: { doors: [], names: [], sites: [], roads: [] } }).percent,
    ).toBeGreaterThan(85));
  it('is nothing for nothing', () => expect(to(complaint('')).percent).toBeLessThan(10));
});

it('marks what both say, and not what everybody says', () => {
  const text = '“老灶台”火锅店油烟扰民';
  const marks = sharedStretches(text, '投诉老灶台火锅店油烟扰民');
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['老灶台', '火锅店油']);
});
