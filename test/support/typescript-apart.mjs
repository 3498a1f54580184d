// Processes started apart by code under test run the sources, as Jest itself does: preloaded by the `jest` script,
// inherited by its workers and by what those start. Jest's own processes are left alone.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/typescript-apart');
const OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** Translated once: such a process lives for a second, and the translator alone takes a part of it to load. */
function translated(filename) {
  const text = readFileSync(filename, 'utf8');
  const place = join(CACHE, createHash('sha256').update(`${filename}\n${text}`).digest('hex'));
  try {
    return readFileSync(place, 'utf8');
  } catch {
    const { transformSync } = createRequire(import.meta.url)('@swc/core');
    const { code } = transformSync(text, { ...OPTIONS, filename });
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(`${place}.${process.pid}`, code);
    renameSync(`${place}.${process.pid}`, place);
    return code;
  }
}

if (process.argv[1]?.endsWith('.ts')) {
  const isOurs = (url) => url?.endsWith('.ts') && !url.includes('/node_modules/');
  registerHooks({
    resolve: (specifier, context, next) =>
      next(
        isOurs(context.parentURL) && /^\.{1,2}\//.test(specifier)
          ? specifier.replace(/\.js$/, '.ts')
          : specifier,
        context,
      ),
    load: (url, context, next) =>
      isOurs(url)
        ? { format: 'module', source: translated(new URL(url).pathname), shortCircuit: true }
        : next(url, context),
  });
}
