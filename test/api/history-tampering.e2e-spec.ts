import { createHash } from 'node:crypto';
import { linesOfExport } from '../support/exported-history.js';
import { NO_HASH, bodyHashOf, hashOf } from '../../src/modules/history/proof/chain.js';
import { checkpointHash } from '../../src/modules/history/proof/checkpoint.js';
import { keyFromSeed, publicKeyOf, signHash } from '../../src/modules/history/proof/checkpoint-signature.js';
import {
  Checkpoints,
  HistoryCheckpointHeadRow,
  HistoryEntryRow,
  MakeCheckpoint,
  VerifyExport,
} from '../../src/modules/history/index.js';
import { newId } from '../../src/kernel/ids.js';
import { given } from '../support/given.js';
import { ledger } from '../support/ledger.js';
import { describeOnBoth } from '../support/on-both.js';

/** Number 4 is the last one that a checkpoint holds. */
const ENTRIES = 6;
const SEALED = 4;

describeOnBoth('the history when somebody changes the database', (app) => {
  let book: ReturnType<typeof ledger>;
  let caseId: string;
  let entries: HistoryEntryRow[];

  beforeAll(async () => {
    book = ledger(app());
    const make = given(app());
    const district = await make.district();
    await make.registered(district);
    const note = (n: number) =>
      book.append({
        action: 'case.note',
        subjectType: 'case',
        subjectId: caseId,
        note: `第 ${n} 次到场`,
        data: { n },
      });
    caseId = (await make.dispatched(district)).id;
    for (let n = 3; n <= SEALED; n += 1) await note(n);
    app().setClock('2026-05-12', '03:40');
    await app().tick('tick.history');
    for (let n = SEALED + 1; n <= ENTRIES; n += 1) await note(n);
    entries = await app().reads.find(HistoryEntryRow, {
      where: { subjectId: caseId },
      order: { seq: 'ASC' },
    });
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  const first = async () => {
    const { findings } = await book.verify();
    return findings[0] ?? null;
  };
  const at = (seq: number) => entries[seq - 1]!;
  const bad = (why: string, seq: number) => ({ why, seq, id: at(seq).id, at: at(seq).at, subjectId: caseId });
  const place = (seq: number) => `subject_id = '${caseId}' AND seq = ${seq}`;

  it('is in order: entries, checkpoint and what is not sealed yet are counted', async () => {
    const verdict = await book.verify();
    expect(verdict.findings).toEqual([]);
    expect(verdict.entries).toBe(await app().reads.count(HistoryEntryRow));
    expect(verdict).toMatchObject({ checkpoints: 1, unsealed: ENTRIES - SEALED, erased: 0 });
    const newest = await app().get(Checkpoints).newest(app().reads);
    expect(newest).toMatchObject({ no: 1, prevHash: NO_HASH, entries: verdict.entries - verdict.unsealed });
    const one = await book.verify({ only: { subjectType: 'case', subjectId: caseId } });
    expect(one).toMatchObject({ entries: ENTRIES, subjects: 1, findings: [] });
  });

  it('refuses slips: nothing is changed, deleted or emptied', async () => {
    const refused = 'never changed or deleted';
    await expect(book.run(`UPDATE history_entry SET note = '改' WHERE ${place(3)}`)).rejects.toThrow(refused);
    await expect(book.run(`UPDATE history_entry SET note = NULL WHERE ${place(3)}`)).rejects.toThrow(refused);
    await expect(book.run(`DELETE FROM history_entry WHERE ${place(3)}`)).rejects.toThrow(refused);
    await expect(book.run('UPDATE history_checkpoint SET entries = 1')).rejects.toThrow(refused);
    await expect(book.run('DELETE FROM history_checkpoint_head')).rejects.toThrow(refused);
    if (app().reads.connection.options.type === 'postgres')
      await expect(book.run('TRUNCATE history_entry')).rejects.toThrow(refused);
    expect(await first()).toBeNull();
  });

  it('lets words be erased: the chain holds, and nothing else of the entry may move', async () => {
    const { salt, note, data } = at(3);
    const body = bodyHashOf(salt!, { note, data });
    const erase = (more = '') =>
      book.run(
        `UPDATE history_entry SET note = NULL, data = '{}', salt = NULL, body_hash = '${body}'${more} WHERE ${place(3)}`,
      );
    await expect(erase(`, hash = '${body}'`)).rejects.toThrow('never changed or deleted');
    await erase();
    expect(await book.verify()).toMatchObject({ findings: [], erased: 1 });
    const text = await linesOfExport(app());
    expect(
      await new VerifyExport().run(async function* () {
        yield* text;
      }),
    ).toMatchObject({ findings: [], erased: 1 });
  });

  describe('past the guards', () => {
    beforeAll(async () => {
      await book.dropGuards();
      const { note, data, salt } = at(3);
      await book.run(
        `UPDATE history_entry SET note = ${mark(1)}, data = ${mark(2)}, salt = ${mark(3)}, body_hash = NULL WHERE ${place(3)}`,
        [note, JSON.stringify(data), salt],
      );
      expect(await first()).toBeNull();
      await book.keep();
    });
    afterEach(() => book.putBack());
    const mark = (n: number): string => (app().reads.connection.options.type === 'postgres' ? `$${n}` : '?');

    it.each([
      ['the words', `note = '没有到场'`],
      ['the data', `data = '{"n":30}'`],
      ['the time', `at = '2026-05-01T00:00:00.000Z'`],
      ['who it was', `actor_name = '李四'`],
      ['the action', `action = 'case.close'`],
      ['the id', `id = '00000000-0000-7000-8000-000000000000'`],
      ['its own hash', `hash = '${'a'.repeat(64)}'`],
      ['the salt', `salt = 'AAAAAAAAAAAAAAAAAAAAAA'`],
      ['the hash before it', `prev_hash = '${'b'.repeat(64)}'`],
      ['what makes it look erased', `note = '换掉', salt = NULL, body_hash = '${'c'.repeat(64)}'`],
    ])('names the entry of which %s was changed', async (what, change) => {
      await book.run(`UPDATE history_entry SET ${change} WHERE ${place(3)}`);
      expect(await first()).toMatchObject({ why: 'changed', seq: 3, subjectId: caseId, checkpoint: null });
      await book.putBack();
      await book.run(`UPDATE history_entry SET ${change} WHERE ${place(ENTRIES)}`);
      expect(await first()).toMatchObject({ why: 'changed', seq: ENTRIES, subjectId: caseId });
    });

    it('takes another order of the same data for the same data', async () => {
      await book.run(`UPDATE history_entry SET data = '{ "n" : 3.0 }' WHERE ${place(3)}`);
      expect(await first()).toBeNull();
      await book.run(`UPDATE history_entry SET data = '{"n":3' WHERE ${place(3)}`);
      expect(await first()).toMatchObject(bad('changed', 3));
    });

    it('names one that was deleted from the middle, and after which it is missing', async () => {
      await book.run(`DELETE FROM history_entry WHERE ${place(2)}`);
      expect(await first()).toMatchObject({
        why: 'missing',
        seq: 2,
        id: null,
        at: at(1).at,
        subjectId: caseId,
      });
      await book.run(`DELETE FROM history_entry WHERE ${place(1)}`);
      expect(await first()).toMatchObject({ why: 'missing', seq: 1, id: null, subjectId: caseId });
    });

    it('names a tail that was cut: by the head, and by the checkpoint when the head was made to fit', async () => {
      await book.run(`DELETE FROM history_entry WHERE ${place(ENTRIES)}`);
      expect(await first()).toMatchObject({
        why: 'tail-cut',
        seq: ENTRIES,
        id: null,
        at: at(5).at,
        checkpoint: null,
      });
      await book.run(`DELETE FROM history_entry WHERE subject_id = '${caseId}' AND seq > 2`);
      await book.run(
        `UPDATE history_head SET seq = 2, hash = '${at(2).hash}' WHERE subject_id = '${caseId}'`,
      );
      expect(await first()).toMatchObject({
        why: 'tail-cut',
        seq: 3,
        at: at(2).at,
        subjectId: caseId,
        checkpoint: 1,
      });
    });

    it('names a subject of which nothing is left', async () => {
      await book.run(`DELETE FROM history_entry WHERE subject_id = '${caseId}'`);
      expect(await first()).toMatchObject({ why: 'tail-cut', seq: 1, subjectId: caseId });
      await book.run(`DELETE FROM history_head WHERE subject_id = '${caseId}'`);
      expect(await first()).toMatchObject({ why: 'tail-cut', seq: 1, subjectId: caseId, checkpoint: 1 });
    });

    /** An entry as one writes it who knows the code: its own hash is right. */
    const forged = async (seq: number, before: string, more: object = {}): Promise<string> => {
      const entry = { ...at(3), id: newId(), action: 'case.close', ...more };
      const salt = 'forgedforgedforgedforg';
      const hash = hashOf(entry, seq, before, bodyHashOf(salt, entry));
      const columns =
        'id, at, actor_id, actor_name, actor_unit, action, subject_type, subject_id, note, data, seq, prev_hash, hash, salt';
      const { id, actorId, actorName, actorUnit, action, note, data } = entry;
      const facts = [id, entry.at, actorId, actorName, actorUnit, action, 'case', caseId];
      const values = [...facts, note, JSON.stringify(data), seq, before, hash, salt];
      await book.run(
        `INSERT INTO history_entry (${columns}) VALUES (${values.map((_, n) => mark(n + 1)).join(', ')})`,
        values,
      );
      return id;
    };

    it('names one that was put in at the end, without a number, or in the middle with the others moved up', async () => {
      const end = await forged(ENTRIES + 1, at(ENTRIES).hash!);
      expect(await first()).toMatchObject({ why: 'added', seq: ENTRIES + 1, id: end });
      await book.run(`UPDATE history_entry SET seq = NULL WHERE id = '${end}'`);
      expect(await first()).toMatchObject({ why: 'added', seq: null, id: end });
      await book.putBack();
      for (let seq = ENTRIES; seq >= 3; seq -= 1)
        await book.run(`UPDATE history_entry SET seq = ${seq + 1} WHERE ${place(seq)}`);
      const middle = await forged(3, at(2).hash!);
      expect(await first()).toMatchObject({ why: 'added', seq: 3, id: middle });
    });

    it('names one that was written anew with a hash of its own', async () => {
      await book.run(`DELETE FROM history_entry WHERE ${place(3)}`);
      const id = await forged(3, at(2).hash!);
      expect(await first()).toMatchObject({ why: 'changed', seq: 3, id });
    });

    it('names the first of two that changed places', async () => {
      await book.run(`UPDATE history_entry SET seq = 99 WHERE ${place(2)}`);
      await book.run(`UPDATE history_entry SET seq = 2 WHERE ${place(3)}`);
      await book.run(`UPDATE history_entry SET seq = 3 WHERE ${place(99)}`);
      expect(await first()).toMatchObject({ why: 'changed', seq: 2, id: at(3).id });
    });

    it('knows a whole chain that was written anew, head and all, by the checkpoint', async () => {
      let before = NO_HASH;
      for (const { seq } of entries) {
        await book.run(`DELETE FROM history_entry WHERE ${place(seq!)}`);
        const entry = { ...at(seq!), ...(seq === 3 ? { note: '没有到场' } : {}) };
        await forged(seq!, before, entry);
        const row = await app().reads.findOneByOrFail(HistoryEntryRow, { subjectId: caseId, seq: seq! });
        before = row.hash!;
      }
      await book.run(`UPDATE history_head SET hash = '${before}' WHERE subject_id = '${caseId}'`);
      expect(await first()).toMatchObject({ why: 'changed', subjectId: caseId, checkpoint: 1 });
    });

    it('names a checkpoint that was changed, and one with a false signature; the entries are not blamed', async () => {
      await book.run('UPDATE history_checkpoint SET entries = entries - 1');
      expect((await book.verify()).findings).toMatchObject([{ why: 'checkpoint-changed', checkpoint: 1 }]);
      await book.putBack();
      await book.run(
        `UPDATE history_checkpoint_head SET hash = '${'d'.repeat(64)}' WHERE subject_id = '${caseId}'`,
      );
      expect((await book.verify()).findings).toMatchObject([{ why: 'checkpoint-changed', checkpoint: 1 }]);
      await book.putBack();
      const other = keyFromSeed(createHash('sha256').update('another key').digest());
      const checkpoint = (await app().get(Checkpoints).newest(app().reads))!;
      const hash = checkpointHash({ ...checkpoint, at: '2026-05-01T00:00:00.000Z' as typeof checkpoint.at });
      await book.run(
        `UPDATE history_checkpoint SET at = '2026-05-01T00:00:00.000Z', hash = '${hash}',
           signature = '${signHash(other, hash)}', public_key = '${publicKeyOf(other)}'`,
      );
      expect((await book.verify()).findings).toMatchObject([{ why: 'checkpoint-signature', checkpoint: 1 }]);
      expect((await book.verify({ trusted: [publicKeyOf(other)] })).findings).toEqual([]);
    });

    it('knows from an old digest what was cut off with its checkpoints', async () => {
      const { hash } = (await app().get(Checkpoints).newest(app().reads))!;
      const [second] = await app().get(MakeCheckpoint).run();
      expect(second).toMatchObject({ no: 2, prevHash: hash });
      expect(await app().get(MakeCheckpoint).run()).toEqual([]);
      const printed = { no: 2, beginning: second!.hash.slice(0, 24) };
      expect((await book.verify({ printed })).findings).toEqual([]);
      expect((await book.verify({ printed: { no: 1, beginning: 'ffff' } })).findings).toMatchObject([
        { why: 'checkpoint-printed', checkpoint: 1 },
      ]);
      await book.run('DELETE FROM history_checkpoint WHERE no = 2');
      await book.run('DELETE FROM history_checkpoint_head WHERE checkpoint = 2');
      expect((await book.verify({ printed })).findings).toMatchObject([
        { why: 'checkpoint-missing', checkpoint: 2 },
      ]);
    });

    it('names a checkpoint that is gone from the middle', async () => {
      await app().get(MakeCheckpoint).run();
      await book.run('DELETE FROM history_checkpoint WHERE no = 1');
      expect((await book.verify()).findings).toMatchObject([{ why: 'checkpoint-missing', checkpoint: 1 }]);
    });

    it('names the earliest of several', async () => {
      app().setClock('2026-05-14', '10:00');
      const subjectId = newId();
      for (const note of ['一', '二'])
        await book.append({ action: 'case.note', subjectType: 'case', subjectId, note });
      await book.run(`UPDATE history_entry SET note = '三' WHERE subject_id = '${subjectId}'`);
      await book.run(`UPDATE history_entry SET note = '三' WHERE ${place(5)}`);
      expect((await book.verify()).findings).toMatchObject([
        bad('changed', 5),
        { why: 'changed', seq: 1, subjectId },
      ]);
    });
  });

  describe('in a file for an auditor', () => {
    let lines: string[];
    beforeAll(async () => {
      await app().get(MakeCheckpoint).run();
      lines = await linesOfExport(app());
    });
    const check = (text: readonly string[], trusted: string[] = []) =>
      new VerifyExport().run(
        async function* () {
          yield* text;
        },
        { trusted },
      );
    const changed = (n: number, more: object) =>
      lines.map((line, at) =>
        at === n ? JSON.stringify({ ...(JSON.parse(line) as object), ...more }) : line,
      );
    const find = (part: string) => lines.findIndex((line) => line.includes(part));

    it('holds without the words, which are not in it', async () => {
      const verdict = await check(lines);
      expect(verdict).toMatchObject({ findings: [], unsealed: 0, entries: (await book.verify()).entries });
      expect(lines.join('\n')).not.toMatch(/到场|油烟/);
      const heads = lines.filter((line) => line.startsWith('{"type":"head"'));
      expect(heads).toHaveLength(await app().reads.count(HistoryCheckpointHeadRow));
    });

    it('shows what was changed, left out or signed by another', async () => {
      const n = find(at(3).id);
      expect((await check(changed(n, { actorName: '李四' }))).findings).toMatchObject([bad('changed', 3)]);
      const without = changed(lines.length - 1, { lines: lines.length - 1 }).filter((_, at) => at !== n);
      expect((await check(without)).findings).toMatchObject([{ why: 'missing', seq: 3, subjectId: caseId }]);
      await expect(check(lines.slice(0, -1))).rejects.toThrow('history.export_cut');
      await expect(check(['受理编号,标题'])).rejects.toThrow('history.no_export');
      const strange = publicKeyOf(keyFromSeed(createHash('sha256').update('x').digest()));
      expect((await check(lines, [strange])).findings[0]).toMatchObject({ why: 'checkpoint-signature' });
      const checkpoint = find('"type":"checkpoint"');
      expect((await check(changed(checkpoint, { entries: 3 }))).findings).toMatchObject([
        { why: 'checkpoint-changed', checkpoint: 1 },
      ]);
    });
  });
});
