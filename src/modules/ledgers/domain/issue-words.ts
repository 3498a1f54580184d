import type { IssueName } from './frozen.js';

/** 2026年第3期. */
export const issueWords = ({ year, number }: IssueName): string => `${year}年第${number}期`;

/** The issue that a line of text names, `2026 年第 3 期`. */
export function readIssueWords(text: string): IssueName | null {
  const found = /(\d{4})年第(\d+)期/.exec(text.replace(/\s+/g, ''));
  return found && { year: Number(found[1]), number: Number(found[2]) };
}
