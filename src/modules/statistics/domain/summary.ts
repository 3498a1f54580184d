/** One row of the 边督边改情况汇总表; a fine in 分. */
export interface SummaryFigures {
  phone: number;
  letter: number;
  otherWays: number;
  received: number;
  handedOn: number;
  closed: number;
  stageClosed: number;
  open: number;
  true: number;
  mostly: number;
  partly: number;
  false: number;
  orderedToRectify: number;
  penaltyCases: number;
  fineFen: number;
  criminalCases: number;
  adminDetentions: number;
  criminalDetentions: number;
  talks: number;
  accountability: number;
}

export const NOTHING: SummaryFigures = {
  phone: 0,
  letter: 0,
  otherWays: 0,
  received: 0,
  handedOn: 0,
  closed: 0,
  stageClosed: 0,
  open: 0,
  true: 0,
  mostly: 0,
  partly: 0,
  false: 0,
  orderedToRectify: 0,
  penaltyCases: 0,
  fineFen: 0,
  criminalCases: 0,
  adminDetentions: 0,
  criminalDetentions: 0,
  talks: 0,
  accountability: 0,
};
export const SUMMARY_KEYS = Object.keys(NOTHING) as (keyof SummaryFigures)[];

export function added(a: SummaryFigures, b: SummaryFigures): SummaryFigures {
  const sum = { ...a };
  for (const key of SUMMARY_KEYS) sum[key] += b[key];
  return sum;
}

/** A share in percent with so many digits, rounded as on paper; null of nothing. Counted in whole numbers. */
export function percent(part: number, whole: number, digits: number): string | null {
  if (whole === 0) return null;
  const scale = 10 ** digits;
  const parts = Math.floor((2 * part * 100 * scale + whole) / (2 * whole));
  const text = String(parts).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** 办结率: stage-closed counts as done. 不属实率: of what was handed on. As releases print them, one digit and two. */
export const ratesOf = (figures: SummaryFigures): { done: string | null; untrue: string | null } => ({
  done: percent(figures.closed + figures.stageClosed, figures.handedOn, 1),
  untrue: percent(figures.false, figures.handedOn, 2),
});
