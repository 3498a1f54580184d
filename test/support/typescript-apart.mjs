// Processes started apart by code under test run the sources, as Jest itself does: preloaded by the `jest` script,
// inherited by its workers and by what those start. Jest's own processes are left alone.
import { runSources } from './run-sources.mjs';

if (process.argv[1]?.endsWith('.ts')) runSources();
