import fc from 'fast-check';
import { newId } from '../../src/kernel/ids.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import {
  History,
  HistoryCheckpointRow,
  HistoryEntryRow,
  HistoryHeadRow,
  MakeCheckpoint,
  type HistoryNote,
} from '../../src/modules/history/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { importing } from '../support/importing.js';
import { ledger } from '../support/ledger.js';
import { describeOnBoth } from '../support/on-both.js';

const WRITERS = 8;
const EACH = 6;

describeOnBoth('the history with many writers', (app) => {
  let book: ReturnType<typeof ledger>;
  beforeAll(() => {
    book = ledger(app());
  });

  const note = (subjectId: string, more: Partial<HistoryNote> = {}): HistoryNote => ({
    action: 'case.note',
    subjectType: 'case',
    subjectId,
    ...more,
  });
  const appendAll = (entries: readonly HistoryNote[]): Promise<void> =>
    app()
      .get(UnitOfWork)
      .run((tx) => app().get(History).appendAll(tx, SYSTEM, entries, app().clock.now()));
  const chainOf = (subjectId: string) =>
    app().reads.find(HistoryEntryRow, { where: { subjectId }, order: { seq: 'ASC' } });
  const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
  const inTurn = async (writer: (turn: number) => Promise<void>): Promise<void> => {
    for (const turn of upTo(EACH)) await writer(turn);
  };

  it('lets eight writers of one new subject follow each other, without a fork or a gap', async () => {
    const subjectId = newId();
    await Promise.all(
      upTo(WRITERS).map((who) =>
        inTurn((turn) => book.append(note(subjectId, { note: `${who} ${turn}`, data: { who, turn } }))),
      ),
    );
    const chain = await chainOf(subjectId);
    expect(chain.map(({ seq }) => seq)).toEqual(upTo(WRITERS * EACH));
    expect(chain.map(({ id }) => id)).toEqual(chain.map(({ id }) => id).toSorted());
    const said = chain.map(({ note: words }) => words);
    expect(new Set(said).size).toBe(WRITERS * EACH);
    expect(await app().reads.findOneByOrFail(HistoryHeadRow, { subjectId })).toMatchObject({
      seq: WRITERS * EACH,
      hash: chain.at(-1)!.hash,
    });
    expect((await book.verify()).findings).toEqual([]);
  });

  it('lets writers of many subjects in opposite order go on without a deadlock', async () => {
    const subjects = upTo(50).map(() => newId());
    await Promise.all(
      upTo(WRITERS).map((who) =>
        inTurn((turn) => {
          const order = who % 2 === 0 ? subjects : subjects.toReversed();
          return appendAll(order.map((id) => note(id, { data: { who, turn } })));
        }),
      ),
    );
    for (const id of subjects) {
      const chain = await chainOf(id);
      expect(chain.map(({ seq }) => seq)).toEqual(upTo(WRITERS * EACH));
    }
    expect((await book.verify()).findings).toEqual([]);
  });

  it('makes no writer of another subject wait', async () => {
    const [one, other] = [newId(), newId()];
    await appendAll([note(one), note(other)]);
    if (!app().get(UnitOfWork).isPostgres) return;
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    let entered = (): void => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const slow = app()
      .get(UnitOfWork)
      .run(async (tx) => {
        await app().get(History).append(tx, SYSTEM, note(one), app().clock.now());
        entered();
        await held;
      });
    await inside;
    await book.append(note(other));
    let hasFollowed = false;
    const follower = book.append(note(one)).then(() => (hasFollowed = true));
    await book.append(note(other));
    expect((await chainOf(other)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(hasFollowed).toBe(false);
    go();
    await Promise.all([slow, follower]);
    expect((await chainOf(one)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('leaves chain and head as they were when the act is rolled back', async () => {
    const subjectId = newId();
    await book.append(note(subjectId));
    const failing = app()
      .get(UnitOfWork)
      .run(async (tx) => {
        await app().get(History).append(tx, SYSTEM, note(subjectId), app().clock.now());
        throw new Error('the act is refused');
      });
    await expect(failing).rejects.toThrow('the act is refused');
    await book.append(note(subjectId));
    expect((await chainOf(subjectId)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect((await book.verify()).findings).toEqual([]);
  });

  it('gives many entries of one subject in one act their places', async () => {
    const [one, other] = [newId(), newId()];
    await appendAll(upTo(1_200).map((n) => note(n % 3 === 0 ? other : one, { data: { n } })));
    const chain = await chainOf(one);
    expect(chain.map(({ seq }) => seq)).toEqual(upTo(800));
    expect(chain.map(({ data }) => data.n)).toEqual(upTo(1_200).filter((n) => n % 3 !== 0));
    expect(await chainOf(other)).toHaveLength(400);
  });

  it('finds whatever was entered as it was entered, after the way through the database', async () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', '零'));
    const anyData = fc.dictionary(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
    );
    const odd = [
      { b: 1, a: 2, '10': 3, '9': 4, ä: 5, 中: 6, '\u{1F600}': 7 },
      { float: 0.1 + 0.2, large: 1e21, small: 5e-324, whole: 2 ** 53, minus: -0, none: Number.NaN },
      { nothing: undefined, empty: null, list: [undefined, null, [], {}], half: '\ud800x', nul: '\0' },
    ];
    const subjectId = newId();
    const samples = fc.sample(fc.tuple(fc.option(anyText), anyData), 300);
    const all = [...odd.map((data) => [null, data] as const), ...samples];
    await appendAll(all.map(([words, data]) => note(subjectId, { note: words, data: data as never })));
    await appendAll([note(subjectId, { note: '半个 \ud83d 字符' })]);
    const verdict = await book.verify({ only: { subjectType: 'case', subjectId } });
    expect(verdict).toMatchObject({ entries: all.length + 1, findings: [] });
    const [last] = await app().get(History).of(app().reads, 'case', subjectId);
    expect(last!.note).toBe('半个 � 字符');
  });

  it('chains every row of an import, and seals them in checkpoints that are no larger than asked', async () => {
    const district = await given(app()).district();
    const officer = await Client.as(app(), 'zhoumin');
    const imports = importing(app(), officer, district.campaign.id);
    const rows = upTo(1_100).map(
      (n) => `D3ZZ20260701${String(n).padStart(4, '0')},梧桐街道百花路${n}号机械噪声扰民,梧桐街道,噪声`,
    );
    const bytes = ['受理编号,交办问题基本情况,行政区域,问题类型', ...rows].join('\n');
    const run = await imports.upload({ name: '清单.csv', bytes });
    expect((await imports.commit(run.body.id, false)).body).toMatchObject({ state: 'committed' });
    const registered = await app().reads.countBy(HistoryEntryRow, { action: 'case.register', seq: 1 });
    expect(registered).toBe(rows.length);
    const before = await book.verify();
    expect(before).toMatchObject({ findings: [], checkpoints: 0 });
    expect(before.unsealed).toBe(before.entries);

    const made = await app().get(MakeCheckpoint).run(300);
    expect(made.length).toBeGreaterThan(0);
    expect(made.at(-1)!.entries).toBe(before.entries);
    expect(await book.verify()).toMatchObject({ findings: [], unsealed: 0, checkpoints: made.length });
  });

  it('makes one checkpoint of what two makers want to seal at once', async () => {
    await book.append(note(newId()));
    const count = await app().reads.count(HistoryCheckpointRow);
    const makers = await Promise.all(upTo(4).map(() => app().get(MakeCheckpoint).run()));
    expect(makers.flat()).toHaveLength(1);
    expect(await app().reads.count(HistoryCheckpointRow)).toBe(count + 1);
    expect((await book.verify()).findings).toEqual([]);
  });
});
