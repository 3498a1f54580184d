import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { HistoryVerdict } from '../../src/modules/history/index.js';
import { printedHash } from '../../src/modules/history/index.js';
import { given } from '../support/given.js';
import { ledger } from '../support/ledger.js';
import { describeOnBoth } from '../support/on-both.js';

jest.setTimeout(300_000);

const COMMAND = join(import.meta.dirname, '../../scripts/duban');

interface Said {
  code: number;
  stdout: string;
  stderr: string;
}
type Verdict = HistoryVerdict & { ok: boolean; first: HistoryVerdict['findings'][number] | null };

describeOnBoth('an auditor asks for proof', (app) => {
  const env = (): NodeJS.ProcessEnv => {
    const { options } = app().reads.connection;
    const url = options.type === 'postgres' ? { DATABASE_URL: options.url } : {};
    return { PATH: process.env.PATH, NODE_ENV: 'test', DATA_DIR: app().dataDir, DEMO: 'false', ...url };
  };
  const duban = async (args: string[], at = env()): Promise<Said> => {
    const given = { env: at, maxBuffer: 64 * 1024 * 1024 };
    return promisify(execFile)(COMMAND, args, given).then(
      (said) => ({ code: 0, ...said }),
      (error: Said) => error,
    );
  };
  const verdict = async (...args: string[]): Promise<Verdict & { code: number }> => {
    const { code, stdout } = await duban(['history', 'verify', '--json', ...args]);
    return { code, ...(JSON.parse(stdout) as Verdict) };
  };

  let caseId: string;
  beforeAll(async () => {
    const make = given(app());
    const district = await make.district();
    caseId = (await make.signed(district)).id;
  });

  it('gets a sealed file that is checked without a database, and a printed head that is asked for later', async () => {
    const file = join(app().dataDir, 'history.jsonl');
    expect(await duban(['history', 'export', '--to', file])).toMatchObject({ code: 0 });
    const whole = await verdict();
    expect(whole).toMatchObject({ code: 0, ok: true, checkpoints: 1, unsealed: 0, first: null });
    const { publicKey, hash, no } = whole.newest!;

    const outside = { PATH: process.env.PATH };
    const offline = (...args: string[]) => duban(['history', 'verify', '--file', ...args], outside);
    const fine = await offline(file, '--public-key', publicKey);
    expect(fine).toMatchObject({ code: 0 });
    expect(fine.stdout).toContain(`已核对 ${whole.entries} 条`);
    expect(fine.stdout).toContain(printedHash(hash));
    const text = readFileSync(file, 'utf8');
    writeFileSync(`${file}.changed`, text.replace('case.sign', 'case.note'));
    const changed = await offline(`${file}.changed`, '--json');
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.stdout)).toMatchObject({
      ok: false,
      first: { why: 'changed', subjectId: caseId },
    });
    expect(await offline(join(app().dataDir, 'nowhere'))).toMatchObject({ code: 2 });

    expect(await verdict('--printed', `${no}:${printedHash(hash)}`)).toMatchObject({ code: 0 });
    const other = await duban(['--lang', 'en', 'history', 'verify', '--printed', `${no}:FFFF-FFFF`]);
    expect(other.code).toBe(1);
    expect(other.stdout).toContain('first bad one: no. 1 checkpoint is not the printed one');
  });

  it('hears the first entry that was changed, and of which case it is', async () => {
    const book = ledger(app());
    await book.dropGuards();
    await book.run(`UPDATE history_entry SET actor_name = '某某' WHERE subject_id = '${caseId}' AND seq = 2`);
    const found = await verdict('--subject', `case:${caseId}`);
    expect(found).toMatchObject({ code: 1, ok: false, subjects: 1 });
    expect(found.first).toMatchObject({ why: 'changed', seq: 2, action: 'case.dispatch', subjectId: caseId });
    const words = await duban(['history', 'verify']);
    expect(words.code).toBe(1);
    expect(words.stdout).toContain(`第一处不符：case:${caseId}  第 2 条已被改动`);
    expect(await duban(['history', 'verify', '--subject', 'case'])).toMatchObject({ code: 2 });
    expect((await duban(['history', 'checkpoint'])).stdout.trim()).toBe('没有新的记录要封存');
  });
});
