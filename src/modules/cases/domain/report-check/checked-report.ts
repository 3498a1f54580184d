import type { Day } from '../../../../kernel/day.js';
import type { Wording } from '../../../../kernel/errors.js';
import type { MeasureKind, Verdict } from '../vocabulary.js';

/** A report as it stands on the screen: anything may still be empty. */
export interface CheckedReport {
  finding: string;
  handling: string;
  accountability: string;
  closureGoal: string;
  allegations: readonly { ordinal: number; text: string; verdict: Verdict | null; ground: string }[];
  measures: readonly { kind: MeasureKind; amount: number }[];
}

/** What the texts are held against. */
export interface CheckFacts {
  today: Day;
  /** When the case was handed over, or registered where nobody knows. */
  handedOverOn: Day | null;
  photosAfter: number;
}

/** `block` keeps a report from going up, `warn` does not fit, `hint` could be better. */
export type Severity = 'block' | 'warn' | 'hint';

/** A stretch of a report that does not fit; `start` equals `end` where the whole field is meant. */
export interface Finding {
  /** `finding`, `handling`, `measures`, `allegations.0.ground`, … */
  field: string;
  start: number;
  end: number;
  severity: Severity;
  code: string;
  wording: Wording;
  details: Record<string, string | number>;
}

export type TextField = 'finding' | 'handling' | 'accountability' | 'closureGoal';
export const TEXT_FIELDS: readonly TextField[] = ['finding', 'handling', 'accountability', 'closureGoal'];

/** Every text with the name of its field. */
export function textsOf(report: CheckedReport): { field: string; text: string }[] {
  return [
    ...TEXT_FIELDS.map((field) => ({ field, text: report[field] })),
    ...report.allegations.map(({ ground }, index) => ({
      field: `allegations.${index}.ground`,
      text: ground,
    })),
  ].filter(({ text }) => text.trim() !== '');
}

/** A sentence or part of one, and where it begins in its text. */
export interface Sentence {
  text: string;
  start: number;
}

/** Parted at full stops and semicolons; commas keep together what belongs together. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^。;!?\n]+/g)].map((match) => ({ text: match[0], start: match.index }));
}

export function findingAt(
  field: string,
  [start, end]: readonly [number, number],
  severity: Severity,
  code: string,
  wording: Wording,
  details: Record<string, string | number> = {},
): Finding {
  return { field, start, end, severity, code, wording, details };
}
