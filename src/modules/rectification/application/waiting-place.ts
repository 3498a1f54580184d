import { createHash } from 'node:crypto';

/** How the places begin where files lie that wait for their entry. */
export const WAITING = 'waiting-';

/**
 * What the files of an entry hang on that is not there yet. Worked out of whose it is and of what, so that an id which a
 * device made up can name nobody else's files.
 */
export function waitingPlace({
  taskId,
  recordedBy,
  madeId,
}: {
  taskId: string;
  recordedBy: string;
  madeId: string;
}): string {
  const hash = createHash('sha256').update(['progress', taskId, recordedBy, madeId.toLowerCase()].join('\n'));
  return `${WAITING}${hash.digest('hex').slice(0, 28)}`;
}
