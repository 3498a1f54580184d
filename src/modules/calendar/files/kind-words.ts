import type { DayKind } from '../domain/day-table.js';

const OFF = /^(?:holiday|off|休|休息|放假|假|假期|假日|法定假日|节假日|公休|调休|true)$/i;
const WORK = /^(?:makeup[_ -]?workday|workday|work|班|上班|补班|调休上班|调班|工作日|false)$/i;

/** What a cell of the column "kind" says; null when it is neither. */
export function kindOfWord(text: string): DayKind | null {
  const word = text.trim();
  if (OFF.test(word)) return 'HOLIDAY';
  return WORK.test(word) ? 'MAKEUP_WORKDAY' : null;
}

const MARK =
  /[（([【]?\s*(补班|调休上班|上班|调班|班|放假|假期|休假|休息|休)\s*(?:第\s*\d+\s*天\s*)?(?:[/／]?\s*共?\s*\d+\s*天)?\s*[)）\]】]?\s*$/;

/** A title such as 春节（休）, 国庆节 补班 or 元旦假期, parted into the festival and what the day is. */
export function kindOfTitle(title: string): { name: string; kind: DayKind | null } {
  const text = title.trim();
  const found = MARK.exec(text);
  if (!found) return { name: text, kind: null };
  const name = text.slice(0, found.index).replace(/[\s·・:：-]+$/u, '');
  return { name: name || text, kind: found[1]!.includes('班') ? 'MAKEUP_WORKDAY' : 'HOLIDAY' };
}
