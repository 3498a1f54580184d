import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sealing } from '../../src/platform/crypto/sealing.js';
import type { TestApp } from './app.js';

/** What columns are sealed for. */
const SEALED: Readonly<Record<string, string>> = {
  'complainant_contact.sealed': 'complainant',
  'import_row.sealed': 'import-row',
  'import_run.sealed_file': 'import-file',
  'entry_draft.sealed': 'entry-draft',
};
const WITHIN = /[A-Za-z0-9+/]{40,}={0,2}/g;

/** Every place of the database and the data folder where one of these words stands, in clear or sealed. */
export async function placesOf(test: TestApp, words: readonly string[]): Promise<string[]> {
  const found = [...(await inTables(test, words)), ...inFiles(test.dataDir, words)];
  return [...new Set(found)].toSorted();
}

async function inTables({ reads, get }: TestApp, words: readonly string[]): Promise<string[]> {
  const sealing = get(Sealing);
  const open = (purpose: string, sealed: string): string | null => {
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
        const plain = SEALED[place] && value ? open(SEALED[place], value) : null;
        if (SEALED[place] && value && plain === null) throw new Error(`${place} cannot be opened`);
        // A draft holds what was sealed for its officer.
        const inner = (plain?.match(WITHIN) ?? []).map((one) => open('entry-contact', one));
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
