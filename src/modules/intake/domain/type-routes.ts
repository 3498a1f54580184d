import type { Medium } from '../../cases/domain/index.js';

/** What a complaint of one kind is called, by which words it is known, and who usually leads. Data of the office. */
export interface TypeRoute {
  medium: Medium;
  /** @example "餐饮油烟" */
  label: string;
  keywords: readonly string[];
  /** Part of the name of the unit that leads; empty where the street does. */
  lead: string;
  /** Parts of the names of those who assist; the street always does where it does not lead. */
  assists: readonly string[];
  /** The rule or paper that says so. */
  basis?: string | null;
}

const route = (medium: Medium, label: string, keywords: string, lead: string, assists = ''): TypeRoute => ({
  medium,
  label,
  keywords: keywords.split(' ').filter(Boolean),
  lead,
  assists: assists.split(' ').filter(Boolean),
});

/**
 * Proposed until the office sets its own. Who leads noise of daily life and of building sites is named by the local
 * government (噪声污染防治法 77, 81), so none of this is a rule.
 */
export const PROPOSED_ROUTES: readonly TypeRoute[] = [
  route('AIR', '餐饮油烟', '油烟 餐饮 火锅店 饭店 餐馆 厨房', '综合执法', '市场监管 生态环境'),
  route('AIR', '露天烧烤焚烧', '烧烤 焚烧 烧垃圾 烧秸秆', '综合执法'),
  route('AIR', '施工扬尘', '扬尘 积尘 裸土 渣土车 工地灰尘 道路灰尘', '住房', '综合执法'),
  route(
    'AIR',
    '工业废气异味',
    '废气 异味 臭气 刺鼻 恶臭 VOCS 喷漆 喷涂 塑料味 化工味 搅拌站 粉尘',
    '生态环境',
  ),
  route('NOISE', '施工噪声', '施工噪声 夜间施工 工地噪声 打桩 施工扰民', '住房', '生态环境 综合执法'),
  route('NOISE', '设备噪声', '风机 空调外机 水泵 设备噪声 低频 冷却塔 变压器', '综合执法', '生态环境'),
  route('NOISE', '工业噪声', '厂噪声 机器噪声 车间 冲床', '生态环境'),
  route('NOISE', '交通噪声', '鸣笛 轰鸣 炸街 高架 车辆噪声 交通噪声 铁路', '公安', '交通'),
  route('NOISE', '社会生活噪声', '广场舞 KTV 酒吧 音响 喇叭 叫卖 麻将 噪声 噪音 太吵', '公安'),
  route('WATER', '污水排口', '污水 排口 黑臭 雨污 管网 溢流 下水道 河水 河道 月河 发黑', '水务', '生态环境'),
  route('WATER', '企业废水', '废水 偷排 暗管 洗车 电镀 养殖废水', '生态环境', '水务'),
  route('SOLID_WASTE', '垃圾堆放', '垃圾 建筑垃圾 渣土 倾倒 转运站 堆放', '综合执法'),
  route(
    'SOLID_WASTE',
    '危险废物',
    '危废 危险废物 废机油 废油桶 医疗废物 工业固废',
    '生态环境',
    '卫生健康 公安',
  ),
  route('SOIL', '污染地块', '污染地块 土壤污染 重金属', '生态环境', '规划和自然资源'),
  route('ECOLOGY', '毁绿占地', '毁绿 砍树 占用绿地 采砂 毁林 湿地 挖山', '规划和自然资源'),
  route('RADIATION', '电磁辐射', '基站 变电站 辐射 高压线', '生态环境', '经济和信息化'),
];

export interface FoundType {
  medium: Medium;
  label: string;
  /** The word of the text that says it. */
  word: string;
}

/** A general word such as 噪声 counts only where no finer type of its medium was found. */
const GENERAL = new Set(['噪声', '噪音', '太吵', '粉尘', '垃圾', '河水', '河道', '餐饮']);

/** The types that a complaint speaks of, in the order of the text. */
export function typesIn(text: string, routes: readonly TypeRoute[]): FoundType[] {
  const plain = text.toUpperCase();
  const found = routes.flatMap(({ medium, label, keywords }) =>
    keywords
      .map((word) => ({ medium, label, word, at: plain.indexOf(word.toUpperCase()) }))
      .filter(({ at }) => at >= 0)
      // The word that says most stands first in its list: 油烟 before 火锅店.
      .sort((a, b) => Number(GENERAL.has(a.word)) - Number(GENERAL.has(b.word)))
      .slice(0, 1),
  );
  const sharp = new Set(found.filter(({ word }) => !GENERAL.has(word)).map(({ medium }) => medium));
  return found
    .filter(({ word, medium }) => !GENERAL.has(word) || !sharp.has(medium))
    .sort((a, b) => a.at - b.at)
    .map(({ medium, label, word }) => ({ medium, label, word }));
}

/** The unit whose name or alias has these words in it. */
export function unitNamed<U extends { name: string; aliases: readonly string[] }>(
  units: readonly U[],
  words: string,
): U | null {
  if (words === '') return null;
  return units.find(({ name, aliases }) => [name, ...aliases].some((one) => one.includes(words))) ?? null;
}
