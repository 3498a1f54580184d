import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

it('writes one form: sorted keys, numbers as ECMAScript has them, no blanks', () => {
  expect(
    canonicalJson({ b: [1, 2.5, 1e21, 5e-324, -0], a: { 中: '文', 'a"': '\n' }, '10': true, '9': null }),
  ).toBe('{"10":true,"9":null,"a":{"a\\"":"\\n","中":"文"},"b":[1,2.5,1e+21,5e-324,0]}');
  expect(canonicalJson('\ud800')).toBe('"\\ud800"');
});

it('sorts keys by their UTF-16 code units, as RFC 8785 does', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1F600}', '\u0080', '\u00f6'];
  const written = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
  expect(Object.keys(JSON.parse(written) as object).filter((key) => key !== '1')).toEqual([
    '\r',
    '\u0080',
    '\u00f6',
    '\u20ac',
    '\u{1F600}',
    '\ufb33',
  ]);
});

it('drops what JSON does not keep', () => {
  expect(canonicalJson({ a: undefined, b: Number.NaN, c: [undefined], d: new Date(0) })).toBe(
    '{"b":null,"c":[null],"d":"1970-01-01T00:00:00.000Z"}',
  );
  expect(canonicalJson(undefined)).toBe('null');
});

it('is the same before and after the value was stored, in whatever order its keys come', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, one]) => [key, shuffled(one)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const form = canonicalJson(value);
      expect(canonicalJson(JSON.parse(JSON.stringify(value, null, 2)))).toBe(form);
      expect(canonicalJson(shuffled(value))).toBe(form);
      expect(canonicalJson(JSON.parse(form))).toBe(form);
    }),
  );
});

it('tells different values apart', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const same = JSON.stringify(sortedOf(one)) === JSON.stringify(sortedOf(other));
      expect(canonicalJson(one) === canonicalJson(other)).toBe(same);
    }),
  );
});

/** Another way to the same question: pairs of a sorted list, where no key can be taken for an index. */
function sortedOf(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(sortedOf)];
  if (value === null || typeof value !== 'object')
    return [value === null ? 'null' : typeof value, String(value === 0 ? 0 : value)];
  const pairs = Object.entries(value)
    .map(([key, one]) => [key, sortedOf(one)])
    .toSorted(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  return ['object', ...pairs];
}
