import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Config } from '../../../platform/config/config.js';
import { Staging } from './staging.js';

describe('staging', () => {
  let evidenceDir: string;
  let folder: string;
  beforeEach(() => {
    evidenceDir = mkdtempSync(join(tmpdir(), 'duban-staging-'));
    folder = join(evidenceDir, 'staging');
  });
  afterEach(() => rmSync(evidenceDir, { recursive: true, force: true }));
  const open = (): Staging => new Staging({ evidenceDir } as Config);

  it('counts what comes while it goes to the disk', async () => {
    const pieces = ['一', '二', '三'].map((text) => Buffer.from(text));
    const { path, size, sha256 } = await open().take(Readable.from(pieces));
    expect(readFileSync(path, 'utf8')).toBe('一二三');
    expect([size, sha256]).toEqual([9, '4fc9d8955b6155d931b24a583a6ad872f7d77fd4e4562cf8f619faa9c1a2cdc7']);
  });

  it('keeps nothing of what broke off, and says what broke', async () => {
    const half = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('no signal');
      })(),
    );
    await expect(open().take(half)).rejects.toThrow('no signal');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of an empty file is empty', async () => {
    expect((await open().take(Buffer.alloc(0))).size).toBe(0);
  });

  it('is swept at the start: what a crash left an hour ago goes, what comes now stays', async () => {
    mkdirSync(folder);
    for (const [name, minutes] of [
      ['old.part', 61],
      ['new.part', 59],
    ] as const) {
      const at = new Date(new Date().getTime() - minutes * 60_000);
      writeFileSync(join(folder, name), 'x');
      utimesSync(join(folder, name), at, at);
    }
    await open().onModuleInit();
    expect(readdirSync(folder)).toEqual(['new.part']);
  });
});
