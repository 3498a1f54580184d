import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealedPlaces, type SealPurpose } from '../../src/platform/crypto/sealed-column.js';
import { sealsIn } from '../../src/platform/crypto/sealed-text.js';
import { Sealing } from '../../src/platform/crypto/sealing.js';
import type { TestApp } from './app.js';

/** Every place of the database and the data folder where one of these words stands, in clear or sealed. */
export async function placesOf(test: TestApp, words: readonly string[]): Promise<string[]> {
  const found = [...(await inTables(test, words)), ...inFiles(test.dataDir, words)];
  return [...new Set(found)].toSorted();
}

async function inTables({ reads, get }: TestApp, words: readonly string[]): Promise<string[]> {
  const sealing = get(Sealing);
  const places = new Map(sealedPlaces().map((one) => [`${one.table}.${one.column}`, one]));
  const open = (purpose: SealPurpose, sealed: string): string | null => {
    try {
      return sealing.openText(purpose, sealed);
    } catch {
      return null;
    }
  };
  const found: string[] = [];
  for (const { tableName, columns } of reads.connection.entityMetadatas)
    for (const row of await reads.query<Record<string, unknown>[]>(`SELECT * FROM ${tableName}`))
      for (const { databaseName: column } of columns) {
        const value = row[column];
        if (typeof value !== 'string') continue;
        const place = `${tableName}.${column}`;
        const sealed = value ? places.get(place) : undefined;
        const plain = sealed ? open(sealed.purpose, value) : null;
        if (sealed && plain === null) throw new Error(`${place} cannot be opened`);
        const { carries } = sealed ?? {};
        const inner = carries ? sealsIn(plain ?? '').map((one) => open(carries, one)) : [];
        if (words.some((word) => [value, plain, ...inner].some((text) => text?.includes(word))))
          found.push(place);
      }
  if (reads.connection.options.type !== 'postgres')
    for (const row of await reads.query<Record<string, string>[]>('SELECT * FROM search_text'))
      if (words.some((word) => Object.values(row).some((text) => String(text).includes(word))))
        found.push('search_text');
  return found;
}

/** The bytes as they lie there: what a database has freed may still hold them. */
function inFiles(folder: string, words: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .filter((one) => {
      const bytes = readFileSync(join(one.parentPath, one.name));
      return words.some((word) => bytes.includes(Buffer.from(word, 'utf8')));
    })
    .map(({ name }) => `file ${name}`);
}
