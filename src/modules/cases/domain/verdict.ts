import type { Verdict } from './vocabulary.js';

/**
 * The verdict of the whole case from those of its allegations: all alike → that one; true and basically true →
 * basically true; anything untrue or partly true among others → partly true. Null while one is missing.
 */
export function combineVerdicts(verdicts: readonly (Verdict | null)[]): Verdict | null {
  if (verdicts.length === 0 || verdicts.includes(null)) return null;
  const kinds = new Set(verdicts);
  if (kinds.size === 1) return verdicts[0] ?? null;
  return kinds.has('FALSE') || kinds.has('PARTLY') ? 'PARTLY' : 'MOSTLY';
}
