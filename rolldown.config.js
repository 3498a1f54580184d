import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOORS = ['all-in-one', 'main', 'worker', 'cli', 'openapi'];
const BUILT = fileURLToPath(new URL('dist/src/', import.meta.url));
const BUNDLED = fileURLToPath(new URL('dist/doors/', import.meta.url));

/** Read from where npm has put it: native code, what is large and seldom needed, and what looks for files beside itself. */
const APART = [
  /^(better-sqlite3|sharp|@node-rs)(\/|$)/,
  /^(docx|exceljs|pdfkit|pg|prom-client|swagger-ui-dist)(\/|$)/,
  /^(@aws-sdk|@bull-board|@opentelemetry)\//,
  /^(ioredis|msgpackr)(\/|$)/,
];

/** What a file finds beside itself lies where the compiler has put that file, not beside the bundle. */
const stayInPlace = {
  name: 'stay-in-place',
  transform: {
    filter: { id: /\/dist\/src\//, code: /\bimport\.meta\./ },
    handler(code, id) {
      const file = `new URL(${JSON.stringify(relative(BUNDLED, id))}, import.meta.url)`;
      return code
        .replaceAll('import.meta.url', `${file}.href`)
        .replaceAll('import.meta.dirname', `new URL('.', ${file}).pathname`);
    },
  },
};

/** V8 keeps a text of nothing but ASCII in half the room. */
const inAscii = {
  name: 'in-ascii',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) part.code &&= part.code.replaceAll(/[^\x00-\x7f]/g, escaped);
  },
};
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * The doors as a few large files, which Node reads in half the time of four thousand small ones (docs/adr/0050). What
 * runs in a process of its own stays a file in `dist/src`.
 */
export default {
  input: Object.fromEntries(DOORS.map((door) => [door, `${BUILT}${door}.js`])),
  platform: 'node',
  external: (id) => APART.some((names) => names.test(id)),
  plugins: [stayInPlace, inAscii],
  // Packages that Nest and TypeORM look for and do without.
  checks: { unresolvedImport: false },
  output: {
    dir: BUNDLED,
    format: 'esm',
    // A stack tells the person on duty which function of which class it was.
    keepNames: true,
    comments: false,
    cleanDir: true,
    // Beside the doors: from there the places of `stay-in-place` are counted.
    chunkFileNames: '[name]-[hash].js',
  },
};
