import { ExportHistory } from '../../src/modules/history/index.js';
import type { TestApp } from './app.js';

/** The lines of an export as they stand in its file. */
export async function linesOfExport(test: TestApp): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of test.get(ExportHistory).run()) lines.push(JSON.stringify(line));
  return lines;
}
