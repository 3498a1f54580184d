import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StoredOriginals } from '../../evidence/index.js';

/** The originals of all backups of a folder, each once, by its hash. */
export class FilePool {
  constructor(private readonly folder: string) {}

  /** Copies what is not there yet; false when the stored bytes are not those of their hash, and nothing was kept. */
  async take(
    originals: StoredOriginals,
    { sha256, size }: { sha256: string; size: number },
  ): Promise<boolean> {
    const path = this.pathOf(sha256);
    const known = await stat(path).catch(() => null);
    if (known?.size === size) return true;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const part = createWriteStream(`${path}.part`, { mode: 0o600, flush: true });
    await pipeline(await originals.open(sha256), hashing, part);
    const isSame = hash.digest('hex') === sha256;
    await (isSame ? rename(`${path}.part`, path) : rm(`${path}.part`));
    return isSame;
  }

  /** Null when it is not there. */
  read(sha256: string): Promise<Buffer | null> {
    return readFile(this.pathOf(sha256)).catch(() => null);
  }

  /** Takes away what none of the backups that are kept names. Gives how many. */
  async keepOnly(wanted: ReadonlySet<string>): Promise<number> {
    let removed = 0;
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile() || wanted.has(entry.name)) continue;
      await rm(join(entry.parentPath, entry.name));
      removed += 1;
    }
    return removed;
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}
