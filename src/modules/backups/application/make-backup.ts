import { Injectable } from '@nestjs/common';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Clock } from '../../../kernel/clock.js';
import {
  backupsIn,
  fileList,
  poolOf,
  writeManifest,
  type Manifest,
} from '../../../platform/backup/manifest.js';
import { completeErased, type ErasedLine } from '../../../platform/backup/erased-list.js';
import { inSnapshot } from '../../../platform/backup/snapshot.js';
import { readLines, writeLines } from '../../../platform/backup/write-lines.js';
import { migrationsOf, writeTables } from '../../../platform/backup/write-tables.js';
import { Config } from '../../../platform/config/config.js';
import { keysNeeded } from '../../../platform/crypto/count-sealed.js';
import { StoredOriginals } from '../../evidence/index.js';
import { aloneIn } from './alone-in.js';
import { FilePool } from './file-pool.js';

export interface MadeBackup {
  folder: string;
  manifest: Manifest;
  /** Hashes of stored files whose bytes are not those of their name; not in the backup. */
  damaged: string[];
  /** Older backups that were taken away, and halves that a process left that died over them. */
  removed: string[];
}

const ERASED = `SELECT case_id AS "caseId", erased_at AS "erasedAt", cause, months, reason, by_name AS "byName"
  FROM complainant_erasure`;

/** 备份: everything that cannot be made again, while everybody goes on working (ADR 40). */
@Injectable()
export class MakeBackup {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly originals: StoredOriginals,
  ) {}

  /** One more backup in the folder, of which the newest `keep` stay. Throws BackupRunningError, UnknownColumnError. */
  run(folder: string, keep: number): Promise<MadeBackup> {
    return aloneIn(folder, async () => {
      const at = this.clock.now();
      const backup = join(folder, at.replace(/[-:.]/g, ''));
      await mkdir(join(backup, 'tables'), { recursive: true, mode: 0o700 });
      try {
        const { erased, ...rows } = await inSnapshot(this.config, async (runner) => ({
          migrations: await migrationsOf(runner),
          tables: await writeTables(runner, backup),
          keys: await keysNeeded(runner, this.config.keys),
          erased: (await runner.query(ERASED)) as ErasedLine[],
        }));
        // Beside all backups: also the older ones are restored by it.
        await completeErased(folder, erased);
        const { files, damaged } = await this.takeFiles(folder, backup);
        const key = this.config.keys.current.id;
        const manifest: Manifest = { format: 1, at, key, ...rows, files };
        await writeManifest(backup, manifest);
        return { folder: backup, manifest, damaged, removed: await this.forget(folder, keep) };
      } catch (error) {
        // Half a backup helps nobody and costs the disk that the next one needs.
        await rm(backup, { recursive: true, force: true });
        throw error;
      }
    });
  }

  private async takeFiles(
    folder: string,
    backup: string,
  ): Promise<{ files: Manifest['files']; damaged: string[] }> {
    const pool = new FilePool(poolOf(folder));
    const files = { count: 0, bytes: 0 };
    const damaged: string[] = [];
    const { originals } = this;
    async function* taken(): AsyncGenerator<string> {
      for await (const one of originals.all()) {
        if (!(await pool.take(originals, one))) {
          damaged.push(one.sha256);
          continue;
        }
        files.count += 1;
        files.bytes += one.size;
        yield `${one.sha256} ${one.size}`;
      }
    }
    await writeLines(fileList(backup), taken());
    return { files, damaged };
  }

  private async forget(folder: string, keep: number): Promise<string[]> {
    const { whole, half } = await backupsIn(folder);
    const removed = [...whole.slice(keep), ...half];
    for (const name of removed) await rm(join(folder, name), { recursive: true });
    if (removed.length > 0) {
      const wanted = new Set<string>();
      for (const name of whole.slice(0, keep))
        for await (const line of readLines(fileList(join(folder, name)))) wanted.add(line.split(' ')[0]!);
      await new FilePool(poolOf(folder)).keepOnly(wanted);
    }
    return removed;
  }
}
