// What a phone loads before a street's page stands, from the built web: `npm run sizes` (`-- --json` for programs). It fails
// where that outgrows its budget or brings a component library along (ADR 23).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, 'dist');
const ASSETS = join(DIST, 'assets');
/** The chunks by name (vite.config.ts) of what is loaded on the way; what they need comes with them. */
const LOADED = {
  'before any page': [],
  'a page of the street': ['street'],
};

/** For a page of the street. In KB of gzip, a little over what it is (README.md): more is a decision. */
const BUDGET = { files: 6, gzip: 205 };
/** Each component of antd asks for it by this name. */
const FOREIGN = /getPrefixCls/;

const names = readdirSync(ASSETS);
const html = readFileSync(join(DIST, 'index.html'), 'utf8');
const entries = [...html.matchAll(/<script[^>]* src="\/assets\/([^"]+\.js)"/g)].map(([, name]) => name);
const textOf = (name) => readFileSync(join(ASSETS, name), 'utf8');

function withNeeds(name, known) {
  if (known.has(name)) return;
  known.add(name);
  for (const [, needed] of textOf(name).matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g))
    withNeeds(needed, known);
}

function sizeOf(chunks) {
  const files = new Set();
  for (const entry of entries) withNeeds(entry, files);
  for (const wanted of chunks) {
    const chunk = names.find((name) => name.startsWith(`${wanted}-`) && name.endsWith('.js'));
    if (!chunk) throw new Error(`no chunk ${wanted}: has it another name by now?`);
    withNeeds(chunk, files);
  }
  const all = [...files].map((name) => Buffer.from(textOf(name)));
  const sum = (of) => Math.round(all.reduce((bytes, text) => bytes + of(text).length, 0) / 1024);
  return {
    library: all.some((text) => FOREIGN.test(text)),
    files: all.length,
    kb: sum((text) => text),
    gzip: sum((text) => gzipSync(text)),
    br: sum(brotliCompressSync),
  };
}

const sizes = Object.fromEntries(Object.entries(LOADED).map(([what, chunks]) => [what, sizeOf(chunks)]));
if (process.argv.includes('--json')) console.log(JSON.stringify(sizes));
else {
  console.log('| loaded | files | KB | gzip | brotli |\n| --- | --- | --- | --- | --- |');
  for (const [what, { files, kb, gzip, br }] of Object.entries(sizes))
    console.log(`| ${what} | ${files} | ${kb} | ${gzip} | ${br} |`);
}
const street = sizes['a page of the street'];
const excess = [
  street.gzip > BUDGET.gzip && `${street.gzip} KB of gzip, ${BUDGET.gzip} are allowed`,
  street.files > BUDGET.files && `${street.files} files, ${BUDGET.files} are allowed`,
  street.library && 'Ant Design: a page with `light: true` (src/app/pages.ts) imports it',
].filter(Boolean);
if (excess.length > 0) {
  console.error(`A page of the street loads ${excess.join('; ')}.`);
  process.exitCode = 1;
}
