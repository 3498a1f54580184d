import type { Instant } from '../../../kernel/instant.js';

/**
 * Where a job is: given up (`failed`), between two tries (`failing`), being worked on, in the queue, or not offered yet.
 */
export const JOB_PLACES = ['failed', 'failing', 'in-hand', 'queued', 'waiting'] as const;
export type JobPlace = (typeof JOB_PLACES)[number];

interface Facts {
  state: string;
  tries: number;
  runner: string | null;
  offeredAt: Instant | null;
}

export function placeOf({ state, tries, runner, offeredAt }: Facts): JobPlace {
  if (state === 'failed') return 'failed';
  if (runner) return 'in-hand';
  if (tries > 0) return 'failing';
  return offeredAt ? 'queued' : 'waiting';
}
