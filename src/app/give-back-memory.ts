import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** After the first who waited for the door have been let in: what follows holds everything up for a fifth of a second. */
const AFTER_MS = 5_000;

type Collect = (how: { type: 'major'; flavor: 'last-resort'; execution: 'sync' }) => void;

/**
 * Some seconds after the start, once: gives the room of what only the start needed back to the system. V8 alone keeps it as
 * room for later, and a process that has little to do does not come to need it.
 */
export function giveBackMemory(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as Collect;
    collect({ type: 'major', flavor: 'last-resort', execution: 'sync' });
  }, AFTER_MS).unref();
}
