import { createReadStream } from 'node:fs';
import { access, appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A case whose complainant was erased, and why; nothing of who it was. */
export interface ErasedLine {
  caseId: string;
  erasedAt: string;
  cause: string;
  months: number | null;
  reason: string | null;
  byName: string;
}

export const erasedList = (folder: string): string => join(folder, 'erased.jsonl');

/** The last line of each case in these lists, by case; a line that was cut off over a crash is passed over. */
export async function readErased(...files: readonly string[]): Promise<Map<string, ErasedLine>> {
  const found = new Map<string, ErasedLine>();
  for (const file of files) {
    if (!(await isThere(file))) continue;
    for await (const text of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Infinity,
    })) {
      const line = lineOf(text);
      const known = line && found.get(line.caseId);
      if (line && (!known || known.erasedAt < line.erasedAt)) found.set(line.caseId, line);
    }
  }
  return found;
}

/** One write, so that two processes never mix their lines. */
export async function appendErased(folder: string, lines: readonly ErasedLine[]): Promise<void> {
  if (lines.length === 0) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  // What a crash left of an earlier line stays a line of its own.
  await appendFile(erasedList(folder), `\n${text}\n`, { mode: 0o600, flush: true });
}

/** Brings what a list lacks; answers how many. */
export async function completeErased(folder: string, all: Iterable<ErasedLine>): Promise<number> {
  const known = await readErased(erasedList(folder));
  const missing = [...all].filter(({ caseId, erasedAt }) => (known.get(caseId)?.erasedAt ?? '') < erasedAt);
  await appendErased(folder, missing);
  return missing.length;
}

function lineOf(text: string): ErasedLine | null {
  try {
    const line = JSON.parse(text) as Partial<ErasedLine> | null;
    return typeof line?.caseId === 'string' && typeof line.erasedAt === 'string'
      ? (line as ErasedLine)
      : null;
  } catch {
    return null;
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
