/* Reads both lock files: every package that a running Duban contains, with its licence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What may be passed on together with a work under Apache-2.0; LGPL and MPL as libraries of their own, unchanged. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MIT/X11',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages whose package.json is silent, with what their own files say. */
const READ_BY_HAND = {
  // States none anywhere; comes with exceljs (unzipper, binary). Known and to be got rid of with it.
  buffers: 'none stated',
  busboy: 'MIT',
  'png-js': 'MIT',
  streamsearch: 'MIT',
};

/** One of an OR, all of an AND. */
export function isAllowed(licence) {
  if (licence === 'none stated') return true;
  const plain = licence.replace(/[()]/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isAllowed);
  return plain.split(' AND ').every((one) => ALLOWED.has(one));
}

/** Production packages of a lock file: name, version, licence (`unknown` where nothing says it). */
export function licencesOf(lock) {
  return Object.entries(lock.packages)
    .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: license ?? READ_BY_HAND[name] ?? 'unknown' };
    });
}

export function allLicences() {
  const all = ['package-lock.json', 'web/package-lock.json'].flatMap((file) =>
    licencesOf(JSON.parse(readFileSync(join(ROOT, file), 'utf8'))),
  );
  const key = ({ name, version }) => `${name}@${version}`;
  return [...new Map(all.map((one) => [key(one), one])).values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

if (process.argv[1] === import.meta.filename) {
  const all = allLicences();
  const refused = all.filter(({ licence }) => !isAllowed(licence));
  if (process.argv.includes('--json')) console.log(JSON.stringify(all, null, 2));
  else for (const { name, version, licence } of all) console.log(`${licence}\t${name}@${version}`);
  for (const { name, version, licence } of refused)
    console.error(`Not on the list: ${name}@${version} (${licence})`);
  process.exit(refused.length > 0 ? 1 : 0);
}
