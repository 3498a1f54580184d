import type { Medium } from '../../cases/domain/index.js';
import { wordKey } from './text.js';

/**
 * Words of the type lists since 2017. Livestock (养殖) is missing on purpose: it may be water, air or soil, so a
 * person has to choose.
 */
const WORDS: Record<Medium, string> = {
  WATER: '水 水体 水质 水环境 污水 废水 生活污水 黑臭水体 雨污混流 饮用水',
  AIR: '大气 空气 废气 油烟 餐饮油烟 扬尘 粉尘 烟尘 异味 恶臭 臭气 臭味 VOCS 挥发性有机物 露天焚烧 露天烧烤',
  SOIL: '土壤 土地 重金属',
  MARINE: '海洋 海水',
  ECOLOGY: '生态 生态破坏 自然生态 自然保护区 毁林 毁绿 采砂 矿山',
  RADIATION: '辐射 电磁 电磁辐射 核与辐射',
  NOISE: '噪声 噪音 振动 低频噪声 施工噪声 社会生活噪声 交通噪声 工业噪声',
  SOLID_WASTE: '固体废物 固体废弃物 固废 垃圾 生活垃圾 建筑垃圾 渣土 危险废物 危废 医疗废物 工业固废',
  OTHER: '其他 其它',
};

export const MEDIUM_OF = new Map<string, Medium>();
for (const [medium, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) MEDIUM_OF.set(wordKey(word), medium as Medium);
}
