import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileList, poolOf, tableFile, type Manifest } from './manifest.js';
import { RowSum } from './row-text.js';
import { readLines } from './write-lines.js';

/** Reads a backup through as a restore would. Gives a line for each table or file that is not as its manifest says. */
export async function checkBackup(backup: string, manifest: Manifest): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, rows, sum } of manifest.tables) {
    const found = new RowSum();
    try {
      for await (const line of readLines(tableFile(backup, name))) found.add(line);
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
      continue;
    }
    if (found.rows !== rows || found.hex !== sum) faults.push(`${name}: ${found.rows} / ${rows}`);
  }
  let count = 0;
  try {
    for await (const line of readLines(fileList(backup))) {
      count += 1;
      const sha256 = line.split(' ')[0]!;
      if (
        (await hashOf(join(poolOf(dirname(backup)), sha256.slice(0, 2), sha256.slice(2, 4), sha256))) !==
        sha256
      )
        faults.push(sha256);
    }
  } catch (error) {
    faults.push(`files: ${(error as Error).message}`);
  }
  if (count !== manifest.files.count) faults.push(`files: ${count} / ${manifest.files.count}`);
  return faults;
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  return pipeline(createReadStream(path), hash).then(
    () => hash.digest('hex'),
    () => null,
  );
}
