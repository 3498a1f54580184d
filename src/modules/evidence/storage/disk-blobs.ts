import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, opendir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../../../kernel/ids.js';
import { BlobMissingError, BlobStore, type StoredBlob } from './blob-store.js';
import { codeOf, orStorageFull } from './disk-full.js';

/** Files in a folder. What is being written ends in `.part` until all of it is on the disk. */
export class DiskBlobs extends BlobStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    await this.place(key, async (part, file) => {
      await writeWhole(part, bytes);
      await rename(part, file);
    });
  }

  /** A rename where the file lies on the same disk. */
  async putFile(key: string, path: string): Promise<void> {
    await this.place(key, async (part, file) => {
      try {
        await rename(path, file);
      } catch (error) {
        if (codeOf(error) !== 'EXDEV') throw error;
        await copyFile(path, part);
        await sync(part);
        await rename(part, file);
      }
    });
  }

  async get(key: string): Promise<Buffer | null> {
    try {
      return await readFile(this.pathOf(key));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async open(key: string): Promise<Readable> {
    if (!(await this.has(key))) throw new BlobMissingError(key);
    return createReadStream(this.pathOf(key));
  }

  async has(key: string): Promise<boolean> {
    return stat(this.pathOf(key)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /** Half-written files too: whoever sweeps has to see them. */
  async *list(prefix: string): AsyncIterable<StoredBlob> {
    const folder = await opendir(this.folder, { recursive: true }).catch(() => null);
    if (!folder) return;
    for await (const entry of folder) {
      const file = join(entry.parentPath, entry.name);
      const key = relative(this.folder, file);
      if (!entry.isFile() || !key.startsWith(prefix)) continue;
      const found = await stat(file).catch(() => null);
      if (found) yield { key, size: found.size, storedAt: found.mtimeMs };
    }
  }

  /** Whether it is there; from now on it counts as new. */
  private async touch(key: string): Promise<boolean> {
    const now = new Date();
    return utimes(this.pathOf(key), now, now).then(
      () => true,
      () => false,
    );
  }

  private async place(key: string, put: (part: string, file: string) => Promise<void>): Promise<void> {
    if (await this.touch(key)) return;
    const file = this.pathOf(key);
    const part = `${file}.${newId()}.part`;
    try {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await put(part, file);
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined);
      throw orStorageFull(error);
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, key);
  }
}

async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
