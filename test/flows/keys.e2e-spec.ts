import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rotation, KeyStatus } from '../../src/modules/keys/index.js';
import { Contacts } from '../../src/modules/cases/index.js';
import { HistoryEntryRow, MakeCheckpoint } from '../../src/modules/history/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { KeyRing } from '../../src/platform/config/key-ring.js';
import { sealedPlaces } from '../../src/platform/crypto/sealed-column.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnBoth } from '../support/on-both.js';
import { runDoor } from '../support/processes.js';
import { NAME, PHONE, SealedOffice } from '../support/sealed-office.js';
import { sealedAnywhere } from '../support/sealed-anywhere.js';

jest.setTimeout(300_000);

const OLD = 'a1'.repeat(32);
const NEW = 'b2'.repeat(32);
const idOf = (hex: string): string => new KeyRing([{ hex, from: 'SECRET_KEY' }]).current.id;
const CLI = join(import.meta.dirname, '../../dist/doors/cli.js');
const BOTH = { SECRET_KEY: NEW, SECRET_KEY_OLD: OLD };
const MANY = 6_000;
const ALL_WELL = {
  contact: PHONE,
  draft: '张三丰',
  carried: PHONE,
  name: { name: NAME },
  sheet: 200,
  row: 200,
  import: [202, 1],
  code: 200,
};

describeOnBoth(
  'the key of a district is changed',
  (app) => {
    const office = new SealedOffice(app);
    let cases: string[];
    const env = (keys: Record<string, string>): Record<string, string> => {
      const { options } = app().reads.connection;
      const url: Record<string, string> =
        options.type === 'postgres' ? { DATABASE_URL: String(options.url) } : {};
      return { NODE_ENV: 'test', DATA_DIR: app().dataDir, DEMO: 'false', ...url, ...keys };
    };
    const duban = (keys: Record<string, string>, ...args: string[]) =>
      runDoor('cli', { args, env: env(keys), withinMs: 180_000 });
    const told = async <T>(keys: Record<string, string>, ...args: string[]) => {
      const { code, stdout, stderr } = await duban(keys, ...args, '--json');
      if (!stdout) throw new Error(stderr);
      return { code, said: JSON.parse(stdout) as T };
    };
    const status = async (keys: Record<string, string> = BOTH) => told<KeyStatus>(keys, 'keys', 'status');
    const rotate = async (keys: Record<string, string> = BOTH) => told<Rotation>(keys, 'keys', 'rotate');
    const under = ({ places }: KeyStatus, key: string): number =>
      places.reduce((sum, { values }) => sum + (values[idOf(key)] ?? 0), 0);
    const sum = ({ resealed }: Rotation): number => resealed.reduce((all, one) => all + one.resealed, 0);

    beforeAll(async () => {
      await office.open();
      cases = await office.complainants(MANY);
      await app().get(MakeCheckpoint).run();
    });

    it('nothing sealed lies where no column is declared, and something lies in each that is', async () => {
      const declared = sealedPlaces().map(({ table, column }) => `${table}.${column}`);
      expect(await sealedAnywhere(app().reads)).toEqual(declared);
      const { code, said } = await status({ SECRET_KEY: OLD });
      expect(code).toBe(0);
      expect(said.places.filter(({ values }) => !values[idOf(OLD)])).toEqual([]);
      expect(JSON.stringify(said)).not.toContain(OLD);
    });

    it('a key that is not there is named, and nothing is touched without it', async () => {
      const before = await status();
      const { code, said } = await status({ SECRET_KEY: NEW });
      expect(code).toBe(1);
      expect(said.keys).toMatchObject([
        { id: idOf(NEW), role: 'current', values: 0 },
        { id: idOf(OLD), role: 'missing', values: under(before.said, OLD) },
      ]);
      const blind = await rotate({ SECRET_KEY: NEW });
      expect([blind.code, sum(blind.said), blind.said.unopened[0]?.key]).toEqual([1, 0, idOf(OLD)]);
      expect((await status()).said.places).toEqual(before.said.places);
      const words = await duban({ SECRET_KEY: NEW }, 'keys', 'status');
      expect(words.stdout).toContain(`缺少密钥 ${idOf(OLD)}`);
    });

    it('values of the time before names are read on, and hold the old key', async () => {
      // What they were then is what stands behind the name now.
      await app()
        .get(UnitOfWork)
        .run((tx) =>
          tx.query(
            `UPDATE complainant_contact SET sealed = substr(sealed, 18) WHERE case_id < '${cases[1_000]}' OR case_id = '${office.caseId}'`,
          ),
        );
      const { said } = await status();
      expect(said.unnamed).toBeGreaterThanOrEqual(1_000);
      expect(said.keys.find(({ role }) => role === 'old')!.keptFor).toContain('unnamed');
      expect(await office.readBack()).toEqual(ALL_WELL);
    });

    it('a rotation that is killed leaves all readable, some with either key', async () => {
      const child = spawn(process.execPath, [CLI, 'keys', 'rotate'], {
        env: { PATH: process.env.PATH, ...env(BOTH) },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const ended = new Promise((done) => child.once('close', (_, signal) => done(signal)));
      // Three slices of complainants are done.
      let lines = 0;
      child.stderr.on('data', (chunk: Buffer) => {
        lines += chunk.toString().split('complainant_contact').length - 1;
        if (lines >= 3) child.kill('SIGKILL');
      });
      expect(await ended).toBe('SIGKILL');
      const halfway = (await status()).said;
      expect(under(halfway, NEW)).toBeGreaterThan(500);
      expect(under(halfway, OLD)).toBeGreaterThan(500);
      expect(await office.readBack()).toEqual(ALL_WELL);
    });

    it('a backup of that moment says which keys it needs, and comes back with them', async () => {
      const to = join(app().dataDir, 'backups');
      const made = await told<{ keys: string[] }>(BOTH, 'backup', '--to', to);
      expect([made.code, made.said.keys.toSorted()]).toEqual([0, [idOf(OLD), idOf(NEW)].toSorted()]);
      const place = mkdtempSync(join(tmpdir(), 'duban-keys-'));
      const restore = (keys: Record<string, string>) =>
        runDoor('cli', {
          args: ['restore', '--from', to],
          env: { NODE_ENV: 'test', DATA_DIR: place, DEMO: 'false', ...keys },
          withinMs: 180_000,
        });
      const refused = await restore({ SECRET_KEY: NEW });
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(`还要 ${idOf(OLD)}`)]);
      expect(await restore(BOTH)).toMatchObject({ code: 0 });
      const env = { NODE_ENV: 'test', DATA_DIR: place, DEMO: 'false', ...BOTH };
      const there = await runDoor('cli', { args: ['keys', 'rotate', '--json'], env, withinMs: 180_000 });
      expect([there.code, JSON.parse(there.stdout)]).toMatchObject([0, { left: 0, unopened: [] }]);
      rmSync(place, { recursive: true });
      expect((await status()).said.keys.map(({ backups }) => backups)).toEqual([0, 0]);
      expect((await status({ ...BOTH, BACKUP_DIR: to })).said.keys).toMatchObject([
        { backups: 1 },
        { backups: 1 },
      ]);
    });

    it('it goes on where it was, and goes over nobody who writes meanwhile', async () => {
      // The process that answers still seals with the old key, and writes all the while.
      const written = new Map<string, string>();
      let stop = false;
      const writing = (async () => {
        for (let n = 0; !stop; n += 1) {
          const caseId = cases[cases.length - 1 - ((n * 37) % 2_000)]!;
          const name = `改过${n}`;
          const now = app().clock.now();
          await app()
            .get(UnitOfWork)
            .run((tx) => app().get(Contacts).put(tx, caseId, { name }, now));
          written.set(caseId, name);
          if (n % 10 === 0) await office.draft(`草稿${n}`);
        }
      })();
      const second = await rotate();
      stop = true;
      await writing;
      expect(sum(second.said)).toBeGreaterThan(500);
      expect(second.said.unopened).toEqual([]);
      expect(written.size).toBeGreaterThan(20);
      for (const [caseId, name] of written)
        expect(await app().get(Contacts).known(app().reads, caseId)).toMatchObject({ name, phone: PHONE });

      await office.draft('张三丰');
      const third = await rotate();
      expect(third).toMatchObject({ code: 0, said: { left: 0, unopened: [] } });
      const { said } = await status();
      expect([under(said, NEW), under(said, OLD), said.unnamed]).toEqual([third.said.opened, 0, 0]);
      expect(await office.readBack()).toEqual(ALL_WELL);
    });

    it('once more it does nothing, and the deed stands in the history by the names of the keys', async () => {
      await rotate();
      const before = await app().reads.countBy(HistoryEntryRow, { subjectId: 'secret-key' });
      expect(sum((await rotate()).said)).toBe(0);
      const entries = await app().reads.find(HistoryEntryRow, {
        where: { subjectId: 'secret-key' },
        order: { seq: 'ASC' },
      });
      expect(entries).toHaveLength(before);
      expect(entries[0]).toMatchObject({
        action: 'keys.begin-rotation',
        actorName: SYSTEM.name,
        data: { key: idOf(NEW), old: [idOf(OLD)] },
      });
      expect(entries.at(-1)).toMatchObject({ action: 'keys.rotate', data: { left: 0, unopened: 0 } });
      expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${OLD}|${NEW}|${PHONE}|张三`));
    });

    it('then the old key can go: all opens without it, and the history is checked by its public key', async () => {
      const { said } = await status();
      const old = said.keys.find(({ id }) => id === idOf(OLD))!;
      expect(old).toMatchObject({
        role: 'old',
        from: ['SECRET_KEY_OLD'],
        values: 0,
        carried: 0,
        keptFor: [],
      });
      const alone = await rotate({ SECRET_KEY: NEW });
      expect(alone).toMatchObject({ code: 0, said: { left: 0, unopened: [] } });
      expect(alone.said.opened).toBe(under(said, NEW));

      expect((await duban(BOTH, 'history', 'checkpoint')).code).toBe(0);
      expect((await duban(BOTH, 'history', 'verify')).code).toBe(0);
      const without = await told<{ first: { why: string } }>({ SECRET_KEY: NEW }, 'history', 'verify');
      expect([without.code, without.said.first.why]).toEqual([1, 'checkpoint-signature']);
      const kept = { SECRET_KEY: NEW, HISTORY_PUBLIC_KEYS: old.publicKey! };
      expect((await duban(kept, 'history', 'verify')).code).toBe(0);
    });
  },
  async () => ({ SECRET_KEY: OLD, SECRET_KEY_OLD: NEW, WEBHOOK_INTRANET: '127.0.0.1:9' }),
);
