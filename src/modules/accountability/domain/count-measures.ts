import type { Day } from '../../../kernel/day.js';
import type { MeasureKind } from '../../cases/domain/index.js';

/** What is counted: a measure, or a kind that is none. */
export type Figure = MeasureKind | (string & {});

/** What the report of a case says of one measure; a fine in 分. */
export interface ReportedFact {
  caseId: string;
  figure: MeasureKind;
  amount: number;
  on: Day;
  streetId: string | null;
  batchId: string | null;
  campaignId: string | null;
  title: string;
}

interface Act {
  id: string;
  amount: number;
  fineFen: number | null;
  happenedOn: Day;
}

/** One registered act, by its day. */
export interface ActFact<E extends Act = Act> {
  entry: E;
  kind: { key: string; measure: MeasureKind | null };
  caseId: string | null;
  streetId: string | null;
  batchId: string | null;
  campaignId: string | null;
}

/** 计数项: something that is counted once, on a day; every sum is folded from these. */
export interface CountedLine {
  source: 'case' | 'entry';
  caseId: string | null;
  entryId: string | null;
  figure: Figure;
  /** What it adds to the figure. */
  counted: number;
  /** Of a report, how much of it the register names; of an act, how much of it the report has counted. */
  covered: number;
  on: Day;
  streetId: string | null;
  batchId: string | null;
  campaignId: string | null;
  title: string;
}

/** 对不上: report and register of a case say different numbers of one figure. */
export interface Mismatch {
  caseId: string;
  figure: Figure;
  reported: number;
  registered: number;
}

/**
 * The report of a case counts; acts of the register name what it counted, in the order of their days, and only what goes
 * beyond it counts on top (ADR 39). `acts` come in that order.
 */
export function countMeasures(
  reported: readonly ReportedFact[],
  acts: readonly ActFact[],
): { lines: CountedLine[]; mismatches: Mismatch[] } {
  const keyOf = (caseId: string, figure: Figure): string => `${caseId} ${figure}`;
  const byKey = new Map<string, CountedLine>();
  const lines: CountedLine[] = reported.map(({ amount, ...facts }) => {
    const line: CountedLine = { ...facts, source: 'case', entryId: null, counted: amount, covered: 0 };
    byKey.set(keyOf(facts.caseId, facts.figure), line);
    return line;
  });
  const registered = new Map<string, number>();
  for (const act of acts)
    for (const { figure, amount } of figuresOf(act)) {
      const { entry, caseId, streetId, batchId, campaignId } = act;
      const key = caseId ? keyOf(caseId, figure) : '';
      const report = byKey.get(key);
      const covered = report ? Math.min(amount, report.counted - report.covered) : 0;
      if (report) report.covered += covered;
      if (caseId) registered.set(key, (registered.get(key) ?? 0) + amount);
      const where = { streetId, batchId, campaignId, on: entry.happenedOn, title: '' };
      const line = { source: 'entry', entryId: entry.id, caseId, figure } as const;
      lines.push({ ...line, ...where, counted: amount - covered, covered });
    }
  const mismatches = [...byKey].flatMap(([key, { caseId, figure, counted }]) => {
    const own = registered.get(key) ?? 0;
    return own > 0 && own !== counted
      ? [{ caseId: caseId!, figure, reported: counted, registered: own }]
      : [];
  });
  return { lines, mismatches };
}

/** A penalty with a fine is two figures: a company and its 分. */
function figuresOf({ entry, kind }: ActFact): { figure: Figure; amount: number }[] {
  const own = { figure: kind.measure ?? kind.key, amount: entry.amount };
  return entry.fineFen ? [own, { figure: 'FINE', amount: entry.fineFen }] : [own];
}

/** What the lines add up to, by figure. */
export function sumUp(lines: readonly Pick<CountedLine, 'figure' | 'counted'>[]): Map<Figure, number> {
  const sums = new Map<Figure, number>();
  for (const { figure, counted } of lines) sums.set(figure, (sums.get(figure) ?? 0) + counted);
  return sums;
}
