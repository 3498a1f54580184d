import type { Answer } from '../../modules/dispatch-rounds/index.js';

/** Who answered on which day of the story; the last of them was a day late. */
export const ANSWERED = [
  { by: 'luoxin', day: -4 },
  { by: 'majun', day: -3 },
  { by: 'hanlei', day: -1 },
] as const;

/** Answered since yesterday evening. */
export const LATEST = ['heqing', 'chenli'] as const;

/** Answered by a link that was sent to somebody without an account. */
export const LINKED = {
  unit: '区住建局',
  address: 'paiban.zhujian@duban.example',
  name: '郑工',
  day: -3,
} as const;

/** Has begun and not sent it. */
export const DRAFT = { by: 'liuchang', text: '排口已封堵，收集池正在浇筑' } as const;

/** Has got a link after the day, and not opened it. */
export const WAITED_FOR = { unit: '区水务局', address: 'paiban.shuiwu@duban.example' } as const;

/** By title of the task; of all others there is nothing new. */
export const SAID: Record<string, Partial<Answer>> = {
  '石桥镇采石场植被恢复 118 亩': { text: '复绿地块补播 6 亩，截排水沟清淤完成，准备申请验收。' },
  '全区餐饮集中区油烟整治 63 家': {
    text: '63 家在线监测全部联网，抽测 20 家，达标 19 家，1 家限期更换滤芯。',
  },
  '示例化工 VOCs 治理升级': {
    text: 'RTO 已通电试运行，监测比对还差两组数据。',
    obstacle: '第三方监测排期紧，报告要到下月上旬。',
  },
  清溪农贸市场垃圾房同类排查: { text: '两处垃圾房完成测量，设计方案送审。' },
  柳荫路转运站除臭系统更换: {
    text: '新喷淋泵完成安装，正在连续调试。',
    obstacle: '夜间进场时间短，调试进度慢。',
  },
  东渡老街雨水口清疏和提标: { text: '隔油设施到货 10 处，已安装 4 处。' },
  建筑工地扬尘长效管控: { text: '本月通报工地 3 个，扣信用分 2 家，视频在线率 97%。' },
};
