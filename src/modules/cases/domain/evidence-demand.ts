import type { Day } from '../../../kernel/day.js';
import type { FieldError } from '../../../kernel/errors.js';
import type { Medium, Verdict } from './vocabulary.js';

/** What one rule asks for and where it holds. */
export interface EvidenceRule {
  name: string;
  version: number;
  campaignId: string | null;
  medium: Medium | null;
  words: readonly string[];
  before: number;
  after: number;
  papers: readonly string[];
  siteVisit: boolean;
  verdicts: readonly Verdict[];
  inForceFrom: Day;
  active: boolean;
}

export interface DemandedPaper {
  code: string;
  zh: string;
  en: string;
}

/** What is there of papers and visits. */
export interface EvidenceAtHand {
  /** Kinds of the papers, one each. */
  papers: readonly (string | null)[];
  siteVisits: number;
}

/** Whether a rule is meant for a case of these types, on that day. */
export function fits(
  rule: EvidenceRule,
  campaignId: string,
  types: readonly { medium: string; label: string }[],
  today: Day,
): boolean {
  if (!rule.active || rule.inForceFrom > today) return false;
  if (rule.campaignId !== null && rule.campaignId !== campaignId) return false;
  return types.some(
    ({ medium, label }) =>
      (rule.medium === null || rule.medium === medium) &&
      (rule.words.length === 0 || rule.words.some((word) => label.includes(word))),
  );
}

/** Whether it holds for a report with these verdicts; an open one may still become any. */
export const holdsFor = (
  rule: Pick<EvidenceRule, 'verdicts'>,
  verdicts: readonly (Verdict | null)[],
): boolean => verdicts.length === 0 || verdicts.some((one) => one === null || rule.verdicts.includes(one));

/** The least of photos that all rules and the campaign ask for. */
export function leastPhotos(
  rules: readonly Pick<EvidenceRule, 'before' | 'after'>[],
  ofCampaign: { before: number; after: number },
): { before: number; after: number } {
  return {
    before: Math.max(ofCampaign.before, ...rules.map(({ before }) => before)),
    after: Math.max(ofCampaign.after, ...rules.map(({ after }) => after)),
  };
}

/** Papers and visits that the rules ask for and that are not there: each once, with the first rule that wants it. */
export function missingEvidence(
  rules: readonly EvidenceRule[],
  kinds: readonly DemandedPaper[],
  atHand: EvidenceAtHand,
): FieldError[] {
  const missing = new Map<string, FieldError>();
  for (const rule of rules) {
    const basis = { rule: rule.name, version: rule.version };
    for (const code of rule.papers) {
      if (missing.has(code) || atHand.papers.includes(code)) continue;
      const { zh, en } = kinds.find((kind) => kind.code === code) ?? { zh: code, en: code };
      missing.set(code, {
        field: `papers.${code}`,
        code: 'papers.missing',
        wording: {
          zh: '缺{zh}（依据：{rule}最低佐证第 {version} 版）',
          en: '{en} is missing (rule {rule}, version {version})',
        },
        details: { ...basis, paper: code, zh, en },
      });
    }
    if (rule.siteVisit && atHand.siteVisits === 0 && !missing.has('siteVisit')) {
      missing.set('siteVisit', {
        field: 'siteVisit',
        code: 'site_visit.missing',
        wording: {
          zh: '缺现场检查记录（依据：{rule}最低佐证第 {version} 版）',
          en: 'a site visit is missing (rule {rule}, version {version})',
        },
        details: basis,
      });
    }
  }
  return [...missing.values()];
}
