import { halfWidth, squash } from '../../../kernel/text.js';
import type { TaskType } from '../../rectification/domain/index.js';

/** The pieces of a cell that lists units or people. */
export function piecesOf(cell: string): string[] {
  const pieces = cell
    .split(/[、,，;；/／\s]+/)
    .map((piece) => piece.replace(/^(?:牵头|配合|责任|督导|验收)(?:单位)?[:：]/, '').trim())
    .filter((piece) => piece !== '');
  return [...new Set(pieces)];
}

export interface SaidLeaders {
  party: string | null;
  government: string | null;
}

const PARTY = /党委|党工委|区委|县委|市委|书记|党组/;
const GOVERNMENT = /政府|区长|县长|市长|镇长|乡长|主任|局长/;
const LABEL = /^(?:党委|党工委|区委|政府|党政)(?:责任领导|负责人|领导|方面)?[:：]\s*/;

/**
 * 党政同责: who answers on which side. A name that says its side stands there; of two that do not the first is the party's, and a single
 * one the government's.
 */
export function readLeaders(cell: string): SaidLeaders {
  const names = cell
    .split(/[、,，;；/／\n\r]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const party: string[] = [];
  const government: string[] = [];
  const unsaid: string[] = [];
  for (const said of names) {
    const name = said.replace(LABEL, '').trim();
    (PARTY.test(said) ? party : GOVERNMENT.test(said) ? government : unsaid).push(name);
  }
  if (party.length === 0 && unsaid.length > 1) party.push(unsaid.shift()!);
  else if (party.length === 0 && unsaid.length === 1 && government.length > 0) party.push(unsaid.shift()!);
  government.push(...unsaid);
  return { party: party.join('、') || null, government: government.join('、') || null };
}

/** 立行立改, 限期整改, 长期坚持 and how else it is written; null for what names no type. */
export function readType(cell: string): TaskType | null {
  const text = squash(cell);
  if (/立行立改|立知立改|立即整改|马上/.test(text)) return 'immediate';
  if (/长期|持续|常态/.test(text)) return 'long-term';
  if (/限期|阶段|按期|分阶段|短期|中期/.test(text)) return 'dated';
  return null;
}

const SPANS: readonly [RegExp, (found: RegExpExecArray) => number][] = [
  [/^每?(?:季度|一个?季度|季)$/, () => 3],
  [/^每?(?:半年|半年一次)$/, () => 6],
  [/^每?(?:年|一年|年度)$/, () => 12],
  [/^每?(?:月|一个月|个月)$/, () => 1],
  [/^每?(\d{1,2})个?月(?:一次)?$/, (found) => Number(found[1])],
];

/** 每季度, 每半年, 每 2 个月: in months, 1 to 24; null for anything else. */
export function readEvery(cell: string): number | null {
  const text = squash(halfWidth(cell)).replace(/(?:报送|报)?(?:一|1)次$/, '');
  for (const [pattern, months] of SPANS) {
    const found = pattern.exec(text);
    if (found) return months(found) >= 1 && months(found) <= 24 ? months(found) : null;
  }
  return null;
}
