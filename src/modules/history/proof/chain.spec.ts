import { createHash } from 'node:crypto';
import { NO_HASH, bodyHashOf, hashOf, linkAll, makeSalts, subjectKey, type Head } from './chain.js';

const ENTRY = {
  id: '0197a000-0000-7000-8000-000000000001',
  at: '2026-05-11T01:00:00.000Z',
  actorId: '0197a000-0000-7000-8000-0000000000aa',
  actorName: '周敏',
  actorUnit: '示例区生态环境局',
  action: 'case.note',
  subjectType: 'case',
  subjectId: '0197a000-0000-7000-8000-0000000000bb',
  note: '到场',
  data: { b: 1.5, a: null },
};

/** Written out by hand, after ADR 34: a change of the form is another form. */
it('hashes as the decision says, to the byte', () => {
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
  const body = sha('saltsaltsaltsaltsaltsa\n{"data":{"a":null,"b":1.5},"note":"到场"}');
  expect(bodyHashOf('saltsaltsaltsaltsaltsa', ENTRY)).toBe(body);
  const text =
    `["duban-history-1","${NO_HASH}",1,"0197a000-0000-7000-8000-000000000001","2026-05-11T01:00:00.000Z",` +
    `"0197a000-0000-7000-8000-0000000000aa","周敏","示例区生态环境局","case.note","case",` +
    `"0197a000-0000-7000-8000-0000000000bb","${body}"]`;
  expect(hashOf(ENTRY, 1, NO_HASH, body)).toBe(sha(text));
  expect(sha(text)).toBe('2efba5d9996cc36eb8e8c77ffdfc5e8c578eaf1e62665dc7facd524693f2cb32');
});

it('links entries to the ends of their chains, each subject for itself', () => {
  const other = { ...ENTRY, subjectId: '0197a000-0000-7000-8000-0000000000cc' };
  const heads = new Map<string, Head>([[subjectKey(other), { seq: 7, hash: 'f'.repeat(64) }]]);
  const [first, elsewhere, second] = linkAll([ENTRY, other, ENTRY], heads);
  expect([first!.seq, elsewhere!.seq, second!.seq]).toEqual([1, 8, 2]);
  expect([first!.prevHash, elsewhere!.prevHash, second!.prevHash]).toEqual([
    NO_HASH,
    'f'.repeat(64),
    first!.hash,
  ]);
  expect(heads.get(subjectKey(ENTRY))).toEqual({ seq: 2, hash: second!.hash });
  expect(first!.hash).toBe(hashOf(ENTRY, 1, NO_HASH, bodyHashOf(first!.salt!, ENTRY)));
});

it('salts each entry by itself', () => {
  const salts = makeSalts(100);
  expect(new Set(salts).size).toBe(100);
  expect(salts.every((salt) => /^[\w-]{22}$/.test(salt))).toBe(true);
});
