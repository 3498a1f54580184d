/** Lets Node run the TypeScript of this repository as it stands: `node --import ./bench/register.mjs`. */
import { runSources } from '../test/support/run-sources.mjs';

runSources();
