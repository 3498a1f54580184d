import type { Plugin } from 'vite';

/** What a street's page runs on its way to the screen (vite.config.ts). */
const ON_THE_WAY = ['framework', 'core', 'street'];

/** Their functions are compiled beside the page while they arrive, not one by one while it waits for them. */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/**
 * React puts errors in store as it is read. To know where they were made the engine would read the whole file a second time;
 * nobody ever looks at their stacks.
 */
const NO_STACKS = 'const stackTraceLimit = Error.stackTraceLimit; Error.stackTraceLimit = 0;\n';
const STACKS_AGAIN = '\nError.stackTraceLimit = stackTraceLimit;\n';

/** A slow phone spends less of its processor before it shows something. */
export const quickStart: Plugin = {
  name: 'quick-start',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const found = Object.values(bundle).filter(
        (one) => one.type === 'chunk' && ON_THE_WAY.includes(one.name),
      );
      if (found.length !== ON_THE_WAY.length) this.error(`expected the chunks ${ON_THE_WAY.join(', ')}`);
      for (const chunk of found) {
        if (chunk.type === 'chunk')
          chunk.code = `${COMPILED_AT_ONCE}${NO_STACKS}${chunk.code}${STACKS_AGAIN}`;
      }
    },
  },
};
