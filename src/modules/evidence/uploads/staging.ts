import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../../../kernel/ids.js';
import { Config } from '../../../platform/config/config.js';
import { orStorageFull } from '../storage/disk-full.js';

/** An upload on the disk that nothing has judged yet. */
export interface StagedFile {
  path: string;
  size: number;
  sha256: string;
}

/** No upload takes as long. */
const FORGOTTEN_MS = 3_600_000;

/** Where an upload waits until it is judged; beside the store, so that it gets there by a rename. */
@Injectable()
export class Staging implements OnModuleInit {
  private readonly folder: string;
  private sweptAt = 0;

  constructor(config: Config) {
    this.folder = join(config.evidenceDir, 'staging');
  }

  async onModuleInit(): Promise<void> {
    await this.sweep();
  }

  /** Writes what comes to the disk and counts it; of what breaks off nothing is left. Throws StorageFullError. */
  async take(content: Readable | Buffer): Promise<StagedFile> {
    await this.sweep();
    const path = join(this.folder, `${newId()}.part`);
    const hash = createHash('sha256');
    let size = 0;
    const counted = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const piece of pieces) {
        hash.update(piece);
        size += piece.length;
        yield piece;
      }
    };
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
      await pipeline(source, counted, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      await rm(path, { force: true });
      throw orStorageFull(error);
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  /** What has become an original is there no longer, and that is no error. */
  async discard({ path }: Pick<StagedFile, 'path'>): Promise<void> {
    await rm(path, { force: true });
  }

  /** Takes away what a crash left behind, by the clock of the disk and once an hour at most. */
  private async sweep(): Promise<void> {
    const now = new Date().getTime();
    if (now - this.sweptAt < FORGOTTEN_MS) return;
    this.sweptAt = now;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found && now - found.mtimeMs > FORGOTTEN_MS) await rm(path, { force: true });
    }
  }
}
