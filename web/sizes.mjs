// What a phone loads before a street's page stands, from the built web: `npm run sizes` (`-- --json` for programs).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, 'dist');
const ASSETS = join(DIST, 'assets');
/** The chunks of a page, by the names of its modules; what they need comes with them. */
const PAGES = {
  '/cases': ['phone-shell', 'phone-cases-page', 'my-cases-page'],
  '/cases/:id': ['phone-shell', 'phone-case-page'],
  '/cases/:id/report': ['phone-shell', 'report-page'],
};

const names = readdirSync(ASSETS);
const [, entry] = /src="\/assets\/([^"]+\.js)"/.exec(readFileSync(join(DIST, 'index.html'), 'utf8'));
const textOf = (name) => readFileSync(join(ASSETS, name), 'utf8');

function withNeeds(name, known) {
  if (known.has(name)) return;
  known.add(name);
  for (const [, needed] of textOf(name).matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g))
    withNeeds(needed, known);
}

function sizeOf(modules) {
  const files = new Set();
  withNeeds(entry, files);
  for (const module of modules) {
    const chunk = names.find((name) => name.startsWith(`${module}-`) && name.endsWith('.js'));
    if (!chunk) throw new Error(`no chunk of ${module}: has it another name by now?`);
    withNeeds(chunk, files);
  }
  const all = [...files].map((name) => Buffer.from(textOf(name)));
  const sum = (of) => Math.round(all.reduce((bytes, text) => bytes + of(text).length, 0) / 1024);
  return {
    files: all.length,
    kb: sum((text) => text),
    gzip: sum((text) => gzipSync(text)),
    br: sum(brotliCompressSync),
  };
}

const sizes = Object.fromEntries(Object.entries(PAGES).map(([path, modules]) => [path, sizeOf(modules)]));
if (process.argv.includes('--json')) console.log(JSON.stringify(sizes));
else {
  console.log('| page | files | KB | gzip | brotli |\n| --- | --- | --- | --- | --- |');
  for (const [path, { files, kb, gzip, br }] of Object.entries(sizes))
    console.log(`| \`${path}\` | ${files} | ${kb} | ${gzip} | ${br} |`);
}
