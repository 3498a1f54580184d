import { ApiDescription, type Schema } from './api-description.js';

/** A value that goes into the JSON as it stands: no JavaScript value is written so. */
export class Raw {
  constructor(readonly text: string) {}
}

export interface Hostile {
  what: string;
  value: unknown;
}

const deep = (levels: number): Raw => new Raw('['.repeat(levels) + ']'.repeat(levels));

/** Fits no field whatever. */
const ANYWHERE: Hostile[] = [
  { what: 'NUL', value: '油烟\u0000扰民' },
  { what: 'half a pair', value: '油烟\ud83d扰民' },
  { what: 'the other half', value: '\ude00' },
  { what: 'Infinity', value: new Raw('1e999') },
  { what: '2^53', value: new Raw('9007199254740993') },
  { what: 'a thousand levels', value: deep(1_000) },
  { what: '__proto__', value: new Raw('{"__proto__":{"role":"administrator"}}') },
  { what: 'constructor', value: new Raw('{"constructor":{"prototype":{"a":1}}}') },
];

const BY_TYPE: Record<string, Hostile[]> = {
  string: [
    { what: 'a number', value: 7 },
    { what: 'a flag', value: true },
    { what: 'a list', value: ['a'] },
    { what: 'an object', value: { a: 1 } },
  ],
  number: [
    { what: 'a text', value: 'seven' },
    { what: 'NaN as text', value: 'NaN' },
    { what: 'a list', value: [1] },
    { what: 'an object', value: {} },
    { what: '2^31', value: 2_147_483_648 },
    { what: 'less than -2^31', value: -2_147_483_650 },
  ],
  boolean: [
    { what: 'a word', value: 'maybe' },
    { what: 'two', value: 2 },
    { what: 'a list', value: [true] },
  ],
  array: [
    { what: 'a text', value: 'a' },
    { what: 'a number', value: 1 },
    { what: 'an object', value: { length: 3 } },
    { what: 'a list without end', value: Array.from({ length: 20_000 }, () => 0) },
  ],
  object: [
    { what: 'a text', value: 'a' },
    { what: 'a number', value: 1 },
    { what: 'an unknown name', value: { noSuchField: 1 } },
  ],
};

export interface Place {
  /** `items.0.version` */
  field: string;
  schema: Schema;
  set: (value: unknown) => unknown;
}

/** Bodies of an operation: one that is about right, and the places where something else can be put. */
export class Hostility {
  constructor(private readonly api: ApiDescription) {}

  /** About right: the kinds fit, the rows that it names do not exist. */
  sample(given: Schema, depth = 0): unknown {
    const schema = this.api.real(given);
    if (schema.enum) return schema.enum[0];
    if (schema.type === 'array') return depth > 6 ? [] : [this.sample(schema.items ?? {}, depth + 1)];
    if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 1;
    if (schema.type === 'boolean') return true;
    if (schema.type === 'string') {
      if (schema.format === 'uuid') return '018f0000-0000-7000-8000-000000000000';
      if (schema.format === 'date') return '2026-05-11';
      return '一二三四五六七八';
    }
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, this.sample(inner, depth + 1)]),
    );
  }

  places(given: Schema, wrap: (value: unknown) => unknown = (value) => value, field = ''): Place[] {
    const schema = this.api.real(given);
    const here = field ? [{ field, schema, set: wrap }] : [];
    if (field.split('.').length > 6) return here;
    const at = (name: string) => (field ? `${field}.${name}` : name);
    if (schema.type === 'array' && schema.items)
      return [...here, ...this.places(schema.items, (value) => wrap([value]), at('0'))];
    const whole = this.sample(schema) as Record<string, unknown>;
    return [
      ...here,
      ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
        this.places(inner, (value) => wrap({ ...whole, [name]: value }), at(name)),
      ),
    ];
  }

  /** What this place has to refuse. */
  against({ schema }: Place, isDay: boolean): Hostile[] {
    const kind = schema.type === 'integer' ? 'number' : (schema.type ?? 'object');
    const free = kind === 'object' && schema.additionalProperties !== undefined;
    const own =
      schema.enum && kind === 'string' ? [{ what: 'no word of the list', value: 'none-of-these' }] : [];
    const day = isDay ? [{ what: 'no such day', value: '2026-02-30' }] : [];
    const typed = (BY_TYPE[kind] ?? []).filter(({ what }) => !free || what !== 'an unknown name');
    const huge = { what: 'a huge text', value: '长'.repeat((schema.maxLength ?? 20_000) + 1) };
    return [...ANYWHERE, huge, ...typed, ...own, ...day];
  }
}

/** What a query or a form can carry: text, once or several times. */
export const TEXTS: Hostile[] = [
  ...ANYWHERE.filter(({ value }) => typeof value === 'string').map(({ what, value }) => ({ what, value })),
  { what: 'NaN', value: 'NaN' },
  { what: 'Infinity', value: '1e999' },
  { what: '2^53', value: '9007199254740993' },
  { what: 'no such day', value: '2026-02-30' },
  { what: 'a path', value: '../../../etc/passwd' },
  { what: 'a name of a prototype', value: '__proto__' },
  { what: 'huge', value: 'a'.repeat(5_000) },
];

/** JSON with the raw texts in it. */
export function written(body: unknown): string {
  const raws: string[] = [];
  const text = JSON.stringify(body, (_, value: unknown) =>
    value instanceof Raw ? `@@${raws.push(value.text) - 1}@@` : value,
  );
  return text.replace(/"@@(\d+)@@"/g, (_, index) => raws[Number(index)]!);
}
