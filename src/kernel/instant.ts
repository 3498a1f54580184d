/** A moment in time as an ISO 8601 UTC text with milliseconds, so that text order is time order. */
export type Instant = string & { readonly __brand: 'Instant' };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY_MS = 24 * HOUR;

/** Reads any date the platform understands; throws RangeError for what is not one. */
export function instant(value: string | number | Date): Instant {
  return new Date(value).toISOString() as Instant;
}

export function millis(at: Instant): number {
  return Date.parse(at);
}

export function plusMillis(at: Instant, ms: number): Instant {
  return instant(millis(at) + ms);
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function millisBetween(from: Instant, to: Instant): number {
  return millis(to) - millis(from);
}
