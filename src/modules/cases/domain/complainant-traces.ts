import { tracesOf } from './erase-complainant.js';
import { findPersonalData } from './personal-data.js';

/** Stands where a name would, and is in every other text. */
const NOBODY =
  /^(?:匿名|不详|未知|未留|没有|保密|无|某某|群众|市民|居民|业主|住户|村民|热心(?:市民|群众)|(?:附近|周边)?(?:群众|市民|居民|业主|住户|村民)(?:们|代表)?|举报人|信访人|来电人|匿名(?:举报人?|群众|市民))$/;

export interface Told {
  name?: string | null;
  phone?: string | null;
  address?: string | null;
  originalText?: string | null;
}

/**
 * What to look for in kept texts: name, number, address, and the numbers that were blacked out of the complaint. Who
 * lives where the nuisance is: the place of the case is no secret.
 */
export function complainantTraces(
  { name, phone, address, originalText }: Told,
  places: readonly (string | null | undefined)[],
): RegExp[] {
  const isPlace = address && places.some((place) => place?.includes(address));
  const numbers = findPersonalData(originalText ?? '')
    .filter(({ kind }) => kind === 'phone' || kind === 'id-number')
    .map(({ text }) => text);
  const person = name && !NOBODY.test(name.trim()) ? name : null;
  return tracesOf([person, phone, isPlace ? null : address, ...numbers]);
}
