import type { Answer } from './doors';

const SHORTEST = 4;

/** The first thing that is missing, as the server would say it. */
export function lackOf(
  { kind, text, reason, expectedOn, ticks }: Answer,
  today: string,
): 'text' | 'reason' | 'ticks' | 'expected' | null {
  if (kind === 'progress' && text.trim().length < SHORTEST) return 'text';
  if (kind === 'no-change' && ticks.length > 0) return 'ticks';
  if (kind === 'no-change' && reason.trim().length < SHORTEST) return 'reason';
  return expectedOn && expectedOn < today ? 'expected' : null;
}
