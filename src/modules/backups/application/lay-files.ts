import { Injectable } from '@nestjs/common';
import { dirname } from 'node:path';
import { fileList, poolOf } from '../../../platform/backup/manifest.js';
import { readLines } from '../../../platform/backup/write-lines.js';
import { StoredOriginals } from '../../evidence/index.js';
import { FilePool } from './file-pool.js';

export interface LaidFiles {
  laid: number;
  /** Were there already. */
  known: number;
  /** Named by the backup and not in its pool, or not as their hash says. */
  missing: string[];
}

/** Puts the originals of a backup into the storage; may be done again from the start. */
@Injectable()
export class LayFiles {
  constructor(private readonly originals: StoredOriginals) {}

  async run(backup: string): Promise<LaidFiles> {
    const pool = new FilePool(poolOf(dirname(backup)));
    const result: LaidFiles = { laid: 0, known: 0, missing: [] };
    for await (const line of readLines(fileList(backup))) {
      const sha256 = line.split(' ')[0]!;
      if (await this.originals.has(sha256)) {
        result.known += 1;
        continue;
      }
      const bytes = await pool.read(sha256);
      if (bytes && (await this.originals.put(sha256, bytes))) result.laid += 1;
      else result.missing.push(sha256);
    }
    return result;
  }
}
