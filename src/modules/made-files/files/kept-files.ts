import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../../kernel/ids.js';

/** A file of one attempt; it is there for others after `keep`. */
export interface PartFile {
  path: string;
  /** Puts the finished file in its place; answers its bytes. */
  keep(): Promise<number>;
  abandon(): Promise<void>;
}

/** Files in a folder of their own, each under the id of what it was asked for with. */
export class KeptFiles {
  constructor(private readonly folder: string) {}

  /** Every attempt writes to a file of its own, so that two of them never mix. */
  async begin(id: string, ending = 'part'): Promise<PartFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, `${id}.${newId()}.${ending}`);
    return {
      path,
      keep: async () => {
        await rename(path, this.fileOf(id));
        return this.size(id);
      },
      abandon: () => rm(path, { force: true }),
    };
  }

  open(id: string): ReadStream {
    return createReadStream(this.fileOf(id));
  }

  async remove(id: string): Promise<void> {
    await rm(this.fileOf(id), { force: true });
    await this.discardParts(id);
  }

  async size(id: string): Promise<number> {
    return (await stat(this.fileOf(id))).size;
  }

  /** What attempts that were cut off have left behind. */
  async discardParts(id: string): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => []))
      if (name.startsWith(`${id}.`)) await rm(join(this.folder, name), { force: true });
  }

  /** Takes away every file that belongs to none of these. */
  async keepOnly(ids: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const [id = ''] = name.split('.');
      if (!ids.has(id)) await rm(join(this.folder, name), { force: true });
    }
  }

  private fileOf(id: string): string {
    return join(this.folder, id);
  }
}
