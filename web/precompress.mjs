// Lays `.br` and `.gz` beside each text of the build: the server has nothing to compress while people wait.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, 'dist');
const TEXT = /\.(?:js|css|svg|json|webmanifest)$/;
/** A smaller file fits into one packet as it is. */
const SMALLEST = 1024;

for (const name of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
  if (!TEXT.test(name)) continue;
  const file = join(DIST, name);
  const text = readFileSync(file);
  if (text.length < SMALLEST) continue;
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(text));
}
