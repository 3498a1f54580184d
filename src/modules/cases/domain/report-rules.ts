import type { FieldError } from '../../../kernel/errors.js';
import type { Verdict } from './vocabulary.js';

/** What the unit sends up. */
export interface ReportFacts {
  finding: string;
  handling: string;
  allegations: readonly { ordinal: number; verdict: Verdict | null }[];
  photos: { before: number; after: number };
}

export interface LeastEvidence {
  before: number;
  after: number;
}

/**
 * What is still missing before a report may go up, each at its place. A complaint that is untrue in all its
 * allegations has nothing to put right: one photo of the site is enough.
 */
export function missingForReport(facts: ReportFacts, least: LeastEvidence): FieldError[] {
  const missing: FieldError[] = [];
  const need = (field: string, code: string, zh: string, en: string, details = {}): void => {
    missing.push({ field, code, wording: { zh, en }, details });
  };
  const untrue = facts.allegations.length > 0 && facts.allegations.every((one) => one.verdict === 'FALSE');
  const { before, after } = facts.photos;
  if (untrue) {
    if (before + after < 1)
      need('photos', 'photos.site', '现场照片还差 1 张', 'one photo of the site is missing');
  } else {
    if (before < least.before)
      need('photos.before', 'photos.before', '整改前照片还差 {n} 张', '{n} photo(s) before are missing', {
        n: least.before - before,
      });
    if (after < least.after)
      need('photos.after', 'photos.after', '整改后照片还差 {n} 张', '{n} photo(s) after are missing', {
        n: least.after - after,
      });
  }
  facts.allegations.forEach((one, index) => {
    if (!one.verdict)
      need(
        `allegations.${index}.verdict`,
        'verdict.missing',
        '第 {n} 项是否属实没选',
        'item {n} has no verdict',
        {
          n: one.ordinal,
        },
      );
  });
  if (!facts.finding.trim()) need('finding', 'finding.missing', '调查核实情况没填', 'the finding is missing');
  if (!facts.handling.trim())
    need('handling', 'handling.missing', '处理和整改情况没填', 'the handling is missing');
  return missing;
}
