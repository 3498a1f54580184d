/** What a unit is ranked by: cases received, lead and assisting, for each ten thousand residents. */
export interface Ranked {
  received: number;
  /** Null where nobody has entered it. */
  residents: number | null;
}

/** Cases for each ten thousand residents, to one decimal; null where the residents are not known. */
export function perTenThousand({ received, residents }: Ranked): number | null {
  return residents ? Math.round((received / residents) * 100_000) / 10 : null;
}

/**
 * Places from 1, the most cases for each ten thousand residents first; by received cases where the residents of one of
 * them are not known, so that nobody is ranked by another measure than the rest. Equals share a place.
 */
export function placesOf(units: readonly Ranked[]): number[] {
  const bySize = units.every(({ residents }) => residents);
  const measure = units.map((unit) => (bySize ? unit.received / unit.residents! : unit.received));
  return measure.map((one) => 1 + measure.filter((other) => other > one).length);
}
