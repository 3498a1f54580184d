import { Injectable } from '@nestjs/common';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../../../kernel/ids.js';
import { Config } from '../../../platform/config/config.js';
import { StorageFullError } from '../domain/evidence-kinds.js';

/** Files on disk under the hash of their content: the same photo twice is one file. */
@Injectable()
export class FileStore {
  constructor(private readonly config: Config) {}

  /** On disk and flushed when it returns. Throws StorageFullError. */
  async put(sha256: string, bytes: Buffer): Promise<void> {
    const file = this.pathOf(sha256);
    if (await exists(file)) return;
    const part = `${file}.${newId()}.part`;
    try {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const handle = await open(part, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(part, file);
    } catch (error) {
      if (['ENOSPC', 'EDQUOT', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw new StorageFullError();
      throw error;
    }
  }

  read(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  private pathOf(sha256: string): string {
    return join(this.config.evidenceDir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
