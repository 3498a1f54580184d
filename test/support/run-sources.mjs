import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/sources');

/** How this repository's TypeScript is translated, decorators included. */
export const SWC = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const isOurs = (url) => url?.startsWith('file:') && url.endsWith('.ts') && !url.includes('/node_modules/');

/** Lets this process run the sources as they stand. */
export function runSources() {
  registerHooks({
    /** An import names the file that a build would make of it. */
    resolve(specifier, context, next) {
      if (/^\.{1,2}\/.*\.js$/.test(specifier) && isOurs(context.parentURL)) {
        const source = new URL(`${specifier.slice(0, -3)}.ts`, context.parentURL);
        if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
      }
      return next(specifier, context);
    },
    load: (url, context, next) =>
      isOurs(url)
        ? { format: 'module', source: translated(fileURLToPath(url)), shortCircuit: true }
        : next(url, context),
  });
}

/** Translated once: some of these processes live for a second, and the translator alone takes a part of it to load. */
function translated(filename) {
  const text = readFileSync(filename, 'utf8');
  const place = join(CACHE, createHash('sha256').update(`${filename}\n${text}`).digest('hex'));
  try {
    return readFileSync(place, 'utf8');
  } catch {
    const { transformSync } = createRequire(import.meta.url)('@swc/core');
    const { code } = transformSync(text, { ...SWC, filename });
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(`${place}.${process.pid}`, code);
    renameSync(`${place}.${process.pid}`, place);
    return code;
  }
}
