import { withoutPersonalData } from '../../cases/domain/index.js';

export const TITLE_LENGTH = 24;
/** The place stands at the beginning of a complaint. */
const CHARS_READ = 400;

const LEAD_INS = [
  /^(?:匿名)?(?:来信|来电|群众|市民|居民|举报人)(?:来信|来电)?(?:反映|举报|投诉|称)?[:：,，]?/,
  /^(?:反映|举报|投诉)[:：]?/,
  /^经查[:：,，]?/,
  /^与[^,，。]{0,40}(?:相同|重复|同一)[^,，。]*[,，。]/,
  /^[\s,，:：、。.;；()（）]+/,
];
/** From here on a complaint tells what is wrong, no longer where. */
const WRONG =
  /油烟|噪声|噪音|低频|扬尘|积尘|粉尘|污水|废水|废气|异味|黑臭|恶臭|发臭|臭|粪污|辐射|长期|夜间|凌晨|每天|经常|偷排|直排|倾倒|焚烧|排放|有人|整改后|扰民|占道|(?:早|晚)\d/;

/** Words that the ledger already shows elsewhere. */
export interface TitleWords {
  /** Left out wherever they stand. */
  districts?: readonly string[];
  /** Left out at the beginning. */
  streets?: readonly string[];
}

function withoutLead(text: string, streets: readonly string[]): string {
  for (let rest = text; ;) {
    const street = streets.find(
      (name) => name && rest.startsWith(name) && !/^[、和与]/.test(rest.slice(name.length)),
    );
    const next = LEAD_INS.reduce((kept, lead) => kept.replace(lead, ''), rest.slice(street?.length ?? 0));
    if (next === rest) return rest;
    rest = next;
  }
}

/** The place or culprit a complaint begins with, at most 24 characters, free of telephone and flat numbers. */
export function titleOf(content: string, { districts = [], streets = [] }: TitleWords = {}): string {
  const safe = withoutPersonalData(content).slice(0, CHARS_READ);
  const local = districts.filter(Boolean).reduce((text, name) => text.replaceAll(name, ''), safe);
  const rest = withoutLead(local.trim(), streets) || safe.trim();
  const clause = /^[^,，。;；:：(（!！?？\n]+/.exec(rest)?.[0] ?? rest;
  const wrong = clause.search(WRONG);
  const title = (wrong >= 3 ? clause.slice(0, wrong) : clause).replace(/\s+/g, ' ').trim();
  const chars = [...title];
  return chars.length > TITLE_LENGTH ? `${chars.slice(0, TITLE_LENGTH - 1).join('')}…` : title;
}
