// Threads started by code under test run the sources, as Jest itself does: preloaded by the `jest` script, inherited by
// its workers and their threads. Jest's own modules are left alone.
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) {
  const { transformSync } = await import('@swc/core');
  const { readFileSync } = await import('node:fs');
  const isOurs = (url) => url?.endsWith('.ts') && !url.includes('/node_modules/');
  const options = {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  };
  registerHooks({
    resolve: (specifier, context, next) =>
      next(
        isOurs(context.parentURL) && /^\.{1,2}\//.test(specifier)
          ? specifier.replace(/\.js$/, '.ts')
          : specifier,
        context,
      ),
    load: (url, context, next) => {
      if (!isOurs(url)) return next(url, context);
      const filename = new URL(url).pathname;
      const { code } = transformSync(readFileSync(new URL(url), 'utf8'), { ...options, filename });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}
