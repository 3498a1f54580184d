import { halfWidth, squash } from '../../../kernel/text.js';

/** What a complaint says about where and who, in falling sharpness. */
export interface PlaceWords {
  /** A road with its number: 青石巷18号. */
  doors: string[];
  /** A named shop, works or yard: 老灶台火锅店. */
  names: string[];
  /** A compound, market, river, works … without a number: 滨江花园. */
  sites: string[];
  /** The roads, with a number or without. */
  roads: string[];
}

/** Area names in front of a place tell nothing about the place itself; 小区 and the like are places. */
const AREAS =
  /[\p{Script=Han}]{2,6}?(?:街道办事处|街道办?|(?<![乡城])镇|(?<!家)乡)|[\p{Script=Han}]{2,4}(?<![小社园景厂校片辖城地新老矿湖])[市区县](?![场民域政容管])/gu;
const LEADS =
  /^.*?(?:位于|位在|反映|举报|投诉|附近的?|旁边的?|对面的?|内的?|处的?|在|的|与|和|及|到|从|至|向|由|是|有)/u;

const DOOR = /([\p{Script=Han}]{2,8}?(?:大道|大街|路|街|巷|弄|胡同|道|里))\s{0,2}(?:第?)(\d{1,5})\s{0,2}号/gu;
const ROAD = /([\p{Script=Han}]{2,6}?(?:大道|大街|路|街|巷|弄|胡同))(?!\d)/gu;
const QUOTED =
  /[“"「『]([^“”"「」『』]{2,14})[”"」』]([\p{Script=Han}]{0,8}?(?:店|馆|厂|场|吧|部|坊|城|中心|公司|工地|酒楼|餐厅))?/gu;
const SITE =
  /[\p{Script=Han}A-Za-z]{2,10}?(?:小区|花园|家园|公寓|苑|广场|市场|工地|公园|大厦|大桥|社区|排口|排污口|水库|河|湖|渠|公司|工厂|学校|小学|中学|医院|幼儿园|养殖场|搅拌站|转运站|加油站|修理厂|洗车店|火锅店|烧烤店|餐馆|饭店|酒店|KTV)/gu;

/** 医院 and 市场 alone name nothing. */
const SHORTEST_SITE = 3;
const LONGEST_KEY = 120;
const MOST = 4;
const READ = 600;

/** Reads the places and names out of a complaint; the texts of acts and smells are no places. Proposals, not proofs. */
export function placeWords(text: string): PlaceWords {
  const plain = halfWidth(text).slice(0, READ).replace(AREAS, '，');
  const doors = [...plain.matchAll(DOOR)].map(([, road, number]) => `${bare(road!)}${number}号`);
  const names = [...plain.matchAll(QUOTED)].map(([, name, noun]) => squash(name! + (noun ?? '')));
  const rest = plain.replace(DOOR, '，').replace(QUOTED, '，');
  const sites = [...rest.matchAll(SITE)].map(([site]) => bare(site, SHORTEST_SITE));
  const roads = [
    ...[...plain.matchAll(DOOR)].map(([, road]) => bare(road!)),
    ...[...rest.replace(SITE, '，').matchAll(ROAD)].map(([, road]) => bare(road!)),
  ];
  return {
    doors: some(doors, 4),
    names: some(names, 2),
    sites: some(sites, SHORTEST_SITE),
    roads: some(roads, 3),
  };
}

/** Without what leads up to a name; 仁和医院 keeps its 和, for 医院 alone is no name. */
function bare(words: string, shortest = 2): string {
  for (let rest = words; ;) {
    const next = rest.replace(LEADS, '');
    if (next === rest || next.length < shortest) return squash(rest);
    rest = next;
  }
}

const some = (words: readonly string[], shortest: number): string[] =>
  [...new Set(words)].filter((word) => word.length >= shortest).slice(0, MOST);

/** One word for the place of a case, so that cases of one place can be counted; null when none is named. */
export const placeKeyOf = (place: string | null, content: string): string | null =>
  placeKeyAmong(placeWords(`${place ?? ''}\n${content}`));

/** The same, of words that were read already. */
export function placeKeyAmong({ doors, names, sites, roads }: PlaceWords): string | null {
  const [word = null] = [...doors, ...names, ...sites, ...roads];
  return word && word.slice(0, LONGEST_KEY);
}
