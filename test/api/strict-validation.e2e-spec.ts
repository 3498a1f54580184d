import { getMetadataStorage } from 'class-validator';
import { can, ROLES, type Actor, type Role } from '../../src/modules/access/index.js';
import { ApiDescription, permissionsOf, type Operation } from '../support/api-description.js';
import { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { Hostility, TEXTS, written } from '../support/hostile.js';
import { describeOnBoth } from '../support/on-both.js';

/** Not wrong, or looked at only beside another value of another field. */
const LEGAL = new Set([
  // A query in a body: one text is a list of one.
  'POST /api/exports query.handlingLevels: a text',
  // Looked at unless an account is named, which goes before it.
  ...['a huge text', 'a number', 'a flag', 'a list', 'an object'].map(
    (what) => `POST /api/ownership/duties personName: ${what}`,
  ),
  // Days are looked at where no batches are given.
  ...['from', 'to'].flatMap((field) =>
    ['a huge text', 'a number', 'a flag', 'a list', 'an object', 'no such day'].map(
      (what) => `POST /api/written-reminder-runs ${field}: ${what}`,
    ),
  ),
  // Where an upheld objection goes; the sample upholds none.
  ...['a huge text', 'a number', 'a flag', 'a list', 'an object', 'no such day'].map(
    (what) => `POST /api/rectifications/{id}/write-off/objections/{objectionId}/answer to: ${what}`,
  ),
  // A link of the chain by its key, called like a day of other rooms.
  'POST /api/rectifications/{id}/write-off/links/{key}/send-back to: no such day',
  // Two requests are called ReasonRequest, and the description has the shorter of them.
]);

const NO_ROW = '018f0000-0000-7000-8000-000000000000';
const LOGINS: Record<Role, string> = {
  administrator: 'guanli',
  'intake-officer': 'zhoumin',
  'bureau-officer': 'chenli',
  reviewer: 'shenhe',
  'department-user': 'duanxiao',
  'street-user': 'liuchang',
  'street-head': 'wuling',
  'community-worker': 'linshu',
  leader: 'fengqi',
  auditor: 'shenji',
};

interface Try {
  operation: Operation;
  /** What is sent, for the report. */
  what: string;
  url: string;
  body?: string | FormData;
  headers?: Record<string, string>;
  /** The refusal has to name this field: it was refused for itself, not for a row that is not there. */
  field?: string;
  /** It need not be refused, but it must not break anything. */
  harmless?: boolean;
}

const api = new ApiDescription();
const hostility = new Hostility(api);
const operations = api.operations.filter(({ at }) => at !== 'DELETE /api/session');
const bodies = operations.filter(({ body }) => body && !body.form);

describeOnBoth('every operation, every field, every hostile value', (app) => {
  const clients = new Map<Role, Client>();
  let permissions: ReturnType<typeof permissionsOf>;

  beforeAll(async () => {
    const make = given(app());
    const { streets } = await make.district();
    const community = await make.unit('梧桐里社区', 'community', streets[0]!);
    await make.user('linshu', '林树', 'community-worker', community);
    for (const role of ROLES) clients.set(role, await Client.as(app(), LOGINS[role]));
    permissions = permissionsOf(app());
  });

  const clientOf = (at: string): Client => {
    const permission = permissions.get(at);
    if (permission === undefined) throw new Error(`no route for ${at}: is web/openapi.json up to date?`);
    const role = permission ? ROLES.find((one) => can({ role: one } as Actor, permission)) : undefined;
    return role ? clients.get(role)! : new Client(app().url);
  };

  /** What was not refused as it should be; eight requests at a time. */
  async function letThrough(tries: Try[]): Promise<string[]> {
    const bad: string[] = [];
    const rest = tries.values();
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (const one of rest) {
          const { operation, url, body, headers = {} } = one;
          const answer = await fetch(app().url + url, {
            method: operation.verb,
            headers: {
              ...clientOf(operation.at).credentials,
              'if-match': '"1"',
              'x-dispatch-link': 'none',
              ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
              ...headers,
            },
            body,
          });
          const type = answer.headers.get('content-type') ?? '';
          const text = type.includes('event-stream') ? await cancelled(answer) : await answer.text();
          const said = answer.status >= 400 && type.startsWith('application/problem+json');
          const problem = said ? (JSON.parse(text) as { errors: { field: string }[]; code: string }) : null;
          const named =
            !one.field ||
            // Behind a link of somebody without an account; the same requests are tried with one.
            problem?.code.startsWith('dispatch.link') ||
            answer.status === 400 ||
            answer.status === 413 ||
            problem?.errors.some(
              ({ field }) => field === '?' || one.field!.startsWith(field) || field.startsWith(one.field!),
            );
          if (answer.status >= 500 || (!one.harmless && (!problem || !named)))
            bad.push(`${answer.status} ${operation.at} ${one.what}${problem ? ` (${problem.code})` : ''}`);
        }
      }),
    );
    return bad.toSorted();
  }

  it('refuses it in a body, by the name of the field', async () => {
    const days = fieldsWith('isDay');
    const tries = bodies.flatMap((operation): Try[] =>
      hostility.places(operation.body!.schema).flatMap((place, index) => {
        const all = hostility.against(place, days.has(place.field.split('.').at(-1)!));
        const some = index === 0 ? all : sampled(all, 7);
        return some
          .filter(({ what }) => !LEGAL.has(`${operation.at} ${place.field}: ${what}`))
          .map(({ what, value }) => ({
            operation,
            what: `${place.field}: ${what}`,
            url: filled(operation.path),
            body: written(place.set(value)),
            field: place.field,
          }));
      }),
    );
    expect(tries.length).toBeGreaterThan(5_000);
    expect(await letThrough(tries)).toEqual([]);
  }, 120_000);

  it('refuses a body that is none, and names that no request has', async () => {
    const wrong: [string, (whole: object) => string][] = [
      ['a list', () => '[]'],
      ['a list of itself', (whole) => JSON.stringify([whole])],
      ['a text', () => '"a"'],
      ['cut off', (whole) => JSON.stringify(whole).slice(0, -1)],
      ['NaN', () => '{"a":NaN}'],
      ['a thousand levels', () => '{"a":'.repeat(1_000) + '1' + '}'.repeat(1_000)],
      ['a hundred thousand levels', () => '['.repeat(100_000) + ']'.repeat(100_000)],
      ['more than it may hold', () => JSON.stringify({ a: 'a'.repeat(2_100_000) })],
      ['__proto__', (whole) => `{"__proto__":{"role":"administrator"},${JSON.stringify(whole).slice(1)}`],
      ...['id', 'role', 'createdAt', 'version_', 'isAdministrator', 'constructor'].map(
        (name): [string, (whole: object) => string] => [
          name,
          (whole) =>
            JSON.stringify({ ...whole, [name === 'version_' ? 'createdById' : name]: 'administrator' }),
        ],
      ),
    ];
    const tries = bodies.flatMap((operation): Try[] => {
      const whole = hostility.sample(operation.body!.schema) as object;
      return wrong
        .filter(([what]) => !(what in whole))
        .map(([what, body]) => ({
          operation,
          what,
          url: filled(operation.path),
          body: body(whole),
          field: '',
        }));
    });
    expect(await letThrough(tries)).toEqual([]);
  }, 120_000);

  it('refuses it in a query, once or twice', async () => {
    const tries = operations.flatMap((operation): Try[] =>
      operation.query.flatMap(({ name, schema }) => {
        const real = api.real(schema);
        const of = real.items ? api.real(real.items) : real;
        const isText = of.type === 'string' && !of.format && !of.enum;
        const certain = (what: string) =>
          !operation.body && (isText ? /NUL|huge/.test(what) : what !== '2^53') && name !== 'cursor';
        const queries = [
          ...sampled(TEXTS, 6).map(({ what, value }) => [what, pair(name, String(value))] as const),
          ...(real.type === 'array' ? [] : [['twice: huge', `${name}=1&${name}=2`] as const]),
          ['in brackets: huge', `${name}[a]=1`] as const,
        ];
        return queries.map(([what, query]) => ({
          operation,
          what: `?${name}: ${what}`,
          url: `${filled(operation.path)}?${query}`,
          body: operation.body && !operation.body.form ? '{}' : undefined,
          field: certain(what) ? name : undefined,
          harmless: !certain(what),
        }));
      }),
    );
    expect(tries.length).toBeGreaterThan(1_500);
    expect(await letThrough(tries)).toEqual([]);
  }, 120_000);

  it('knows no row of such a name', async () => {
    const paths = [
      ...TEXTS.map(({ what, value }) => [what, encoded(String(value))] as const),
      ['half a byte', '%ff'] as const,
      ['half a pair', '%ED%A0%BD'] as const,
      ['no number', '%zz'] as const,
    ];
    const tries = operations
      .filter(({ path }) => path.includes('{'))
      .flatMap((operation): Try[] =>
        [...operation.path.matchAll(/\{(\w+)\}/g)].flatMap(([whole]) =>
          paths.map(([what, value]) => ({
            operation,
            what: `${whole}: ${what}`,
            url: filled(operation.path.replace(whole, value)),
            body:
              operation.body && !operation.body.form
                ? written(hostility.sample(operation.body.schema))
                : undefined,
          })),
        ),
      );
    expect(await letThrough(tries)).toEqual([]);
  }, 120_000);

  it('refuses versions and keys that are none', async () => {
    const headers: Record<string, string>[] = [
      { 'if-match': '"9007199254740993"' },
      { 'if-match': '"2147483648"' },
      { 'if-match': '"-1"' },
      { 'if-match': 'NaN' },
      { 'idempotency-key': 'short' },
      { 'idempotency-key': 'k'.repeat(5_000) },
      { authorization: `Bearer ${'x'.repeat(4_000)}` },
      { 'x-dispatch-link': 'x'.repeat(4_000) },
    ];
    const tries = operations
      .filter(({ verb }) => verb !== 'GET')
      .flatMap((operation): Try[] =>
        headers.map((header) => ({
          operation,
          what: JSON.stringify(header).slice(0, 60),
          url: filled(operation.path),
          body: operation.body && !operation.body.form ? '{}' : undefined,
          headers: header,
          harmless: true,
        })),
      );
    expect(await letThrough(tries)).toEqual([]);
  }, 120_000);

  it('refuses it in a form and in the name of a file', async () => {
    const forms = operations.filter(({ body }) => body?.form);
    const tries = forms.flatMap((operation): Try[] => {
      const fields = Object.keys(api.real(operation.body!.schema).properties ?? {}).filter(
        (name) => name !== 'file',
      );
      const file = (name: string) => part(`name="file"; ${name}`, 'a,b');
      const wellNamed = file('filename="a.csv"');
      return [
        ...fields.flatMap((field) =>
          TEXTS.filter(({ what }) => /NUL|half|huge/.test(what)).map(({ what, value }) => ({
            operation,
            what: `${field}: ${what}`,
            ...form(part(`name="${field}"`, String(value)) + wellNamed),
          })),
        ),
        ...['__proto__', 'noSuchField', 'a[b][c]'].map((field) => ({
          operation,
          what: field,
          ...form(part(`name="${field}"`, 'x') + wellNamed),
        })),
        { operation, what: 'NUL in the name', ...form(file("filename*=UTF-8''a%00b.csv")) },
        { operation, what: 'half a byte in the name', ...form(file("filename*=UTF-8''a%ff.csv")) },
        { operation, what: 'a path as name', ...form(file('filename="../../etc/passwd"')) },
        { operation, what: 'a huge name', ...form(file(`filename="${'a'.repeat(3_000)}.csv"`)) },
        { operation, what: 'cut off', ...form(wellNamed.slice(0, -5), false) },
        { operation, what: 'no file', ...form(part('name="a"', 'x')) },
      ].map((one) => ({ ...one, url: filled(operation.path), harmless: true }));
    });
    expect(tries.length).toBeGreaterThan(100);
    expect(await letThrough(tries)).toEqual([]);
  }, 120_000);
});

const cancelled = async (answer: Response) => {
  await answer.body?.cancel();
  return '';
};

const BOUNDARY = 'hostile';
const part = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${name}\r\n\r\n${value}\r\n`;
const form = (parts: string, whole = true) => ({
  body: `${parts}${whole ? `--${BOUNDARY}--\r\n` : ''}`,
  headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
});

/** Names of the fields that a rule of class-validator stands on. */
function fieldsWith(rule: string): Set<string> {
  const storage = getMetadataStorage() as unknown as {
    validationMetadatas: Map<unknown, { name?: string; propertyName: string }[]>;
  };
  const all = [...storage.validationMetadatas.values()].flat();
  return new Set(all.filter(({ name }) => name === rule).map(({ propertyName }) => propertyName));
}

/** As many of them as said, another choice at each call, the same in each run. */
let seed = 20_260_511;
function sampled<T>(all: readonly T[], many: number): T[] {
  const rest = [...all];
  return Array.from({ length: Math.min(many, all.length) }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return rest.splice(seed % rest.length, 1)[0]!;
  });
}

/** Half a pair as the three bytes that it would be, for no encoder writes it. */
function encoded(text: string): string {
  return [...text]
    .map((sign) =>
      /[\ud800-\udfff]/.test(sign) && sign.length === 1 ? '%ED%A0%BD' : encodeURIComponent(sign),
    )
    .join('');
}
const pair = (name: string, value: string) => `${name}=${encoded(value)}`;

const NAMED: Record<string, string> = {
  rowNumber: '2',
  year: '2026',
  round: '1',
  scope: 'all',
  kind: 'bells',
  step: 'report',
  key: 'x',
  rule: 'x',
  name: 'x',
};
const filled = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => NAMED[name] ?? NO_ROW);
