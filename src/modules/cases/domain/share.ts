/** A part of a whole, exactly: two integers, so that halves and thirds add up again. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

/** So many cases in which a unit has the weight `weight` out of `whole`. */
export interface WeightedCount {
  weight: number;
  whole: number;
  times: number;
}

export const NOTHING: Fraction = { over: 0n, under: 1n };

/** Highest weight of one unit in one case. */
export const MOST_WEIGHT = 100;

function reduced(over: bigint, under: bigint): Fraction {
  let [a, b] = [over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? NOTHING : { over: over / a, under: under / a };
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return reduced(one.over * other.under + other.over * one.under, one.under * other.under);
}

/** The exact sum of shares; a weight of nothing counts nothing. */
export function sumShares(counts: readonly WeightedCount[]): Fraction {
  return counts
    .filter(({ whole }) => whole > 0)
    .map(({ weight, whole, times }) => reduced(BigInt(weight) * BigInt(times), BigInt(whole)))
    .reduce(plus, NOTHING);
}

/** With at most two digits behind the point, as bulletins print it: 0.5, 4.5, 0.33, 12. */
export function printShare({ over, under }: Fraction): string {
  const hundredths = (over * 200n + under) / (under * 2n);
  const rest = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return `${hundredths / 100n}${rest && `.${rest}`}`;
}

/** The share of one unit in its case; 0 where nobody has a weight. */
export function printShareOf(weight: number, weights: readonly number[]): string {
  return printShare(sumShares([{ weight, whole: weights.reduce((sum, one) => sum + one, 0), times: 1 }]));
}

/** 合办: more than one unit answers for a part of the case. */
export function isJoint(weights: readonly number[]): boolean {
  return weights.filter((weight) => weight > 0).length > 1;
}

/** What a case keeps of its active parts, so that lists and figures need not ask for them. */
export interface KeptShares {
  leadUnitId: string | null;
  holders: number;
  soleUnitId: string | null;
  wholeWeight: number;
}

/** The same from the parts themselves. */
export function keptShares(parts: readonly (Weighed & { weight: number })[]): KeptShares {
  const holding = parts.filter(({ weight }) => weight > 0);
  return {
    leadUnitId: parts.find(({ role }) => role === 'LEAD')?.unitId ?? null,
    holders: holding.length,
    soleUnitId: holding.length === 1 ? holding[0]!.unitId : null,
    wholeWeight: holding.reduce((sum, { weight }) => sum + weight, 0),
  };
}

export interface Weighed {
  unitId: string;
  role: 'LEAD' | 'ASSIST';
}

/**
 * The weights of new parties: who stays keeps its own, a new lead takes over that of the old one, and where nobody
 * would have any the lead has the whole.
 */
export function carriedWeights(
  before: readonly (Weighed & { weight: number })[],
  wanted: readonly Weighed[],
): Map<string, number> {
  const oldLead = before.find(({ role }) => role === 'LEAD');
  const weights = new Map(
    wanted.map(({ unitId, role }) => {
      const own = before.find((one) => one.unitId === unitId);
      if (role === 'LEAD') return [unitId, oldLead?.weight ?? own?.weight ?? 1];
      return [unitId, own?.role === 'ASSIST' ? own.weight : 0];
    }),
  );
  const lead = wanted.find(({ role }) => role === 'LEAD');
  if (lead && [...weights.values()].every((weight) => weight === 0)) weights.set(lead.unitId, 1);
  return weights;
}
