import type { Medium } from '../../src/modules/cases/index.js';

/** Fictional places and firms only. */
export const STREETS = [
  '梧桐街道',
  '云栖街道',
  '枫桥街道',
  '桂湖街道',
  '银杏街道',
  '松林镇',
  '白鹭街道',
  '青石街道',
  '月牙镇',
  '望江街道',
  '锦绣街道',
  '澄湖街道',
  '三块田镇',
  '竹溪街道',
  '柳岸街道',
  '石榴镇',
] as const;

export const DEPARTMENTS = [
  '区综合执法局',
  '区住建局',
  '区水务局',
  '区公安分局',
  '区自然资源局',
  '区农业农村局',
  '区交通局',
  '区市场监管局',
] as const;

export const ROADS = [
  '青石巷',
  '工业路',
  '滨河路',
  '示例大道',
  '望江路',
  '锦绣路',
  '竹溪街',
  '柳岸路',
  '榆树里',
  '金桂街',
  '长堤路',
  '东仓巷',
  '陶窑路',
  '新桥街',
  '半塘路',
  '书院巷',
  '桑园路',
  '麦田街',
] as const;

export const COMPOUNDS = [
  '澜庭府',
  '星河湾里',
  '云栖里',
  '枫丹苑',
  '桂湖花园',
  '松涛小区',
  '白鹭新村',
  '银杏家园',
] as const;

export interface Matter {
  medium: Medium;
  label: string;
  object: string;
  deeds: readonly string[];
}

/** Most frequent first. */
export const MATTERS: readonly Matter[] = [
  {
    medium: 'AIR',
    label: '餐饮油烟',
    object: '火锅店',
    deeds: ['油烟直排，楼上居民不敢开窗', '油烟净化器长期不开，整改后反弹', '夜间排烟，气味呛人'],
  },
  {
    medium: 'NOISE',
    label: '建筑施工噪声',
    object: '工地',
    deeds: ['夜间浇筑混凝土，噪声扰民', '凌晨渣土车进出，喇叭声不断', '打桩机从早到晚作业，无法休息'],
  },
  {
    medium: 'NOISE',
    label: '社会生活噪声',
    object: '广场',
    deeds: ['广场舞音响声大，早晚扰民', '商户用高音喇叭招揽顾客', '烧烤摊猜拳喧哗到凌晨'],
  },
  {
    medium: 'WATER',
    label: '生活污水',
    object: '排口',
    deeds: ['晴天有污水流出，河水发黑', '雨污混接，污水直排入河', '管网破损，污水漫上路面'],
  },
  {
    medium: 'AIR',
    label: '施工扬尘',
    object: '拆迁地块',
    deeds: ['裸土未覆盖，扬尘严重', '道路积尘，洒水不及时', '围挡不全，大风天灰尘四起'],
  },
  {
    medium: 'SOLID_WASTE',
    label: '建筑垃圾',
    object: '空地',
    deeds: ['倾倒建筑垃圾约三百立方米', '垃圾堆放多日无人清运', '装修垃圾占道，雨天流出黄水'],
  },
  {
    medium: 'AIR',
    label: '工业废气',
    object: '示例化工有限公司',
    deeds: ['夜间偷排废气，有刺鼻气味', '废气收集设施停运', '在线数据疑似造假，异味扰民'],
  },
  {
    medium: 'ECOLOGY',
    label: '毁绿占地',
    object: '林地',
    deeds: ['毁林开挖，植被破坏', '占用绿地修建停车场', '河岸护坡被挖，树木倒伏'],
  },
];
