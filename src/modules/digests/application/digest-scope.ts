import type { UnitRow } from '../../organisation/index.js';

export const DISTRICT = 'district';

/** What an issue is stored under: the street's id, or `district`. */
export function scopeOf(street: UnitRow | null): string {
  return street?.id ?? DISTRICT;
}
