import type { Source, TaskType } from '../../modules/rectification/index.js';
import { BUREAU } from './people.js';

/** Days ago it was planned for and, where it is done, on which day it was; in percent of the task. */
export type DemoMilestone = [what: string, planned: number, done: number | null, weight: number | null];

/** A task of the demo; days are counted from today, before it negative. */
export interface DemoTask {
  title: string;
  source: Source;
  sourceNo?: string;
  type: TaskType;
  lead: string;
  assist?: string[];
  street?: string;
  supervise?: string[];
  by: string;
  started: number;
  due: number | null;
  problem: string;
  goal: string;
  measures: string;
  /** Part of the titles of cases that feed it. */
  cases?: string[];
  /** Title of the task that it looks like. */
  looksLike?: string;
  milestones: DemoMilestone[];
  progress: [day: number, text: string][];
}

const WATER = '区水务局';
const ORDER = '区综合执法局';
const BUILD = '区住建局';

/** Fictional, and in all states that a task can be in before it is written off. */
export const DEMO_TASKS: readonly DemoTask[] = [
  {
    title: '玉带河流域雨污混接改造 41 处',
    source: 'feedback',
    sourceNo: '第 3 项',
    type: 'dated',
    lead: WATER,
    assist: [BUILD],
    street: '梧桐街道',
    by: 'duanxiao',
    started: -120,
    due: 60,
    problem: '玉带河沿线雨污混接 41 处，雨季溢流入河，下游断面氨氮超标。',
    goal: '混接点全部改造，断面水质稳定达到Ⅳ类。',
    measures: '逐处排查建档；分三批改造；验收后移交管护单位。',
    milestones: [
      ['排查建档', -90, -92, 15],
      ['第一批改造 21 处', -30, -26, 35],
      ['第二批改造 12 处', -4, null, 25],
      ['第三批改造 8 处并验收', 50, null, 25],
    ],
    progress: [
      [-60, '完成管网检测，混接点由 38 处增为 41 处。'],
      [-2, '已改 21 / 41 处，第二批因道路占用审批推迟。'],
    ],
  },
  {
    title: '示例化工 VOCs 治理升级',
    source: 'feedback',
    sourceNo: '第 7 项',
    type: 'dated',
    lead: BUREAU,
    by: 'chenli',
    started: -200,
    due: -5,
    problem: '喷涂工序废气收集不全，活性炭更换记录造假。',
    goal: '收集率不低于 90%，在线监测达标。',
    measures: '更换收集罩和 RTO；安装在线监测；专家验收。',
    milestones: [
      ['设备采购', -90, -85, 30],
      ['安装调试', -30, -12, 50],
      ['监测达标并验收', -5, null, 20],
    ],
    progress: [[-3, '设备已到货安装，未完成调试。']],
  },
  {
    title: '石桥镇采石场植被恢复 118 亩',
    source: 'feedback',
    sourceNo: '第 9 项',
    type: 'dated',
    lead: '石桥镇',
    assist: [WATER],
    street: '石桥镇',
    by: 'luoxin',
    started: -240,
    due: -20,
    problem: '关停采石场裸露边坡未治理，雨天泥水入渠。',
    goal: '完成复绿 118 亩，边坡稳定。',
    measures: '削坡、截排水、覆土、播种，三年养护。',
    milestones: [
      ['削坡和截排水', -150, -155, 40],
      ['覆土播种', -60, -66, 40],
      ['区级自验', -20, -24, 20],
    ],
    progress: [[-24, '复绿 118 亩，已自验。']],
  },
  {
    title: '建筑工地扬尘长效管控',
    source: 'feedback',
    sourceNo: '第 12 项',
    type: 'long-term',
    lead: BUILD,
    assist: [ORDER],
    by: 'yuanjing',
    started: -85,
    due: null,
    problem: '工地扬尘防治“六个百分百”落实反复。',
    goal: '建立日常巡查和信用评价机制并长期坚持。',
    measures: '制定办法；接入视频；按季通报。',
    milestones: [
      ['出台办法', -40, -45, null],
      ['在建工地视频全部接入', -10, -8, null],
    ],
    progress: [[-8, '在建 26 个工地视频全部接入。']],
  },
  {
    title: '梧桐里农贸市场垃圾房渗滤液整治',
    source: 'complaint',
    type: 'immediate',
    lead: '梧桐街道',
    assist: [ORDER],
    street: '梧桐街道',
    by: 'liuchang',
    started: -5,
    due: 6,
    problem: '垃圾房渗滤液直排雨水沟，异味扰民。',
    goal: '渗滤液全部收集外运，周边无异味。',
    measures: '封堵排口；改造收集池；调整清运时间。',
    cases: ['梧桐里农贸市场'],
    milestones: [
      ['封堵排口', -3, -3, 30],
      ['收集池改造', 2, null, 50],
      ['周边住户回访', 6, null, 20],
    ],
    progress: [[-3, '排口已封堵，渗滤液改为罐车外运。']],
  },
  {
    title: '东渡老街雨水口清疏和提标',
    source: 'complaint',
    type: 'dated',
    lead: '东渡街道',
    assist: [WATER],
    street: '东渡街道',
    by: 'heqing',
    started: -5,
    due: 100,
    problem: '老街雨水口长期淤堵，餐饮污水混入。',
    goal: '清疏 2.3 公里，增设隔油设施 18 处。',
    measures: '清疏检测；补建隔油；纳入养护。',
    cases: ['东渡老街'],
    milestones: [
      ['清疏检测', -1, -1, 30],
      ['增设隔油设施', 45, null, 50],
      ['纳入养护', 100, null, 20],
    ],
    progress: [[-1, '清疏 2.3 公里，检测报告已出。']],
  },
  {
    title: '全区餐饮集中区油烟整治 63 家',
    source: 'self-check',
    type: 'dated',
    lead: ORDER,
    by: 'majun',
    started: -70,
    due: 103,
    problem: '对照青石巷油烟投诉，自查出同类餐饮 63 家净化设施不全。',
    goal: '63 家全部安装在线监测并达标。',
    measures: '建档；分批整改；抽测。',
    milestones: [
      ['自查建档 63 家', -50, -52, 20],
      ['整改前 30 家', -10, -18, 30],
      ['整改后 33 家', 20, -1, 30],
      ['抽测达标', 90, null, 20],
    ],
    progress: [[-1, '完成 63 家安装，提前 20 天。']],
  },
  {
    title: '清溪农贸市场垃圾房同类排查',
    source: 'self-check',
    type: 'dated',
    lead: '清溪街道',
    street: '清溪街道',
    by: 'hanlei',
    started: -4,
    due: 45,
    problem: '对照梧桐里农贸市场，清溪两处市场垃圾房无收集池。',
    goal: '两处垃圾房建成收集池。',
    measures: '设计、施工、验收。',
    looksLike: '梧桐里农贸市场垃圾房渗滤液整治',
    milestones: [
      ['完成设计', 8, null, null],
      ['建成收集池', 35, null, null],
      ['验收', 45, null, null],
    ],
    progress: [],
  },
  {
    title: '柳荫路转运站除臭系统更换',
    source: 'self-check',
    type: 'dated',
    lead: '清溪街道',
    assist: [ORDER],
    street: '清溪街道',
    by: 'hanlei',
    started: -45,
    due: 26,
    problem: '转运站除臭系统老化，夏季异味明显。',
    goal: '更换除臭系统，厂界臭气达标。',
    measures: '采购、安装、调试、监测。',
    milestones: [
      ['采购', -25, -24, 30],
      ['安装', -6, -6, 30],
      ['调试和监测', 26, null, 40],
    ],
    progress: [[-6, '喷淋泵已更换，待调试。']],
  },
  {
    title: '入河排口规范化建设 27 个',
    source: 'feedback',
    sourceNo: '第 15 项',
    type: 'dated',
    lead: WATER,
    street: '石桥镇',
    by: 'duanxiao',
    started: -15,
    due: 150,
    problem: '27 个入河排口无标识、无采样井。',
    goal: '一口一档、一口一长，全部规范化。',
    measures: '溯源；立牌；建采样井。',
    milestones: [
      ['溯源建档', 3, null, 20],
      ['立牌', 60, null, 30],
      ['采样井建成', 150, null, 50],
    ],
    progress: [],
  },
];

/** Opened after the ledgers were frozen. */
export const SINCE_THE_ISSUE: DemoTask = {
  title: '东渡街道背街小巷雨水口同类排查',
  source: 'self-check',
  type: 'dated',
  lead: '东渡街道',
  street: '东渡街道',
  by: 'heqing',
  started: 0,
  due: 60,
  problem: '对照东渡老街，背街小巷雨水口可能同样混入餐饮污水。',
  goal: '排查 46 处雨水口，混接的全部改造。',
  measures: '逐处检测；建档；改造。',
  looksLike: '东渡老街雨水口清疏和提标',
  milestones: [
    ['检测建档', 15, null, 40],
    ['改造验收', 55, null, 60],
  ],
  progress: [],
};
