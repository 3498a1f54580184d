import { DISTRICT } from './people.js';
import type { Channel, Medium, Verdict } from '../../modules/cases/index.js';

/** How far a case has come; each name stands for all the moves before it. */
export type Fate =
  | 'registered'
  | 'dispatched'
  | 'returned'
  | 'signed'
  | 'rectifying'
  | 'reported'
  | 'sent-back'
  | 'stage-closed'
  | 'closed'
  | 'published';

export interface Story {
  /** Days ago it was dispatched (registered ones: handed over). */
  ago: number;
  fate: Fate;
  street: string;
  /** Null: the street leads. */
  lead: string | null;
  medium: Medium;
  label: string;
  title: string;
  content: string;
  verdict: Verdict;
  isKey: boolean;
  channel: Channel;
}

type Line = [
  ago: number,
  fate: Fate,
  street: string,
  lead: string | null,
  kind: Kind,
  place: string,
  what: string,
];
type Kind = keyof typeof KINDS;

const KINDS = {
  fumes: ['AIR', '大气'],
  noise: ['NOISE', '噪声'],
  water: ['WATER', '水'],
  dust: ['AIR', '扬尘'],
  waste: ['SOLID_WASTE', '固废'],
  smell: ['AIR', '异味'],
} as const satisfies Record<string, readonly [Medium, string]>;

const WT = '梧桐街道';
const QX = '清溪街道';
const DD = '东渡街道';
const SQ = '石桥镇';
const WATER = '区水务局';
const ORDER = '区综合执法局';
const BUILD = '区住建局';

const LINES: readonly Line[] = [
  [0, 'registered', WT, null, 'fumes', '青石巷 18 号火锅店', '油烟直排，晚间气味很重'],
  [0, 'registered', QX, WATER, 'water', '清溪河柳荫桥段', '雨后有污水从排口流出，水面发黑'],
  [0, 'registered', DD, null, 'noise', '渡口夜市', '夜间十一点后音响不停'],
  [0, 'registered', SQ, null, 'waste', '石桥砖厂旧址', '堆放建筑垃圾和废旧轮胎'],
  [0, 'registered', WT, ORDER, 'dust', '梧桐东路工地', '渣土车带泥上路，没有冲洗'],
  [0, 'registered', DD, null, 'smell', '东渡再生胶加工点', '焚烧橡胶的气味'],
  [0, 'dispatched', WT, null, 'noise', '梧桐里二期', '水泵房低频噪声影响休息'],
  [0, 'dispatched', QX, null, 'fumes', '清溪小学旁烧烤店', '油烟飘入操场'],
  [0, 'dispatched', DD, ORDER, 'dust', '码头砂石堆场', '砂石没有覆盖，大风天扬尘'],
  [1, 'dispatched', SQ, null, 'water', '石桥养殖场', '养殖废水流入沟渠'],
  [1, 'signed', WT, null, 'waste', '梧桐公园北门', '生活垃圾多日没有清运'],
  [2, 'returned', DD, null, 'noise', '北岸快速路', '行车噪声，声屏障缺失'],
  [2, 'signed', QX, BUILD, 'dust', '云岭新城三标段', '土方作业没有洒水'],
  [3, 'rectifying', WT, WATER, 'water', '青石巷污水管', '检查井外溢，污水流到路面'],
  [3, 'rectifying', SQ, null, 'smell', '石桥印染加工坊', '傍晚有刺鼻气味'],
  [4, 'rectifying', DD, null, 'fumes', '渡口美食城', '十几家餐馆共用烟道，没有净化'],
  [5, 'rectifying', QX, null, 'noise', '清溪木器加工点', '电锯噪声，没有隔音'],
  [7, 'rectifying', WT, null, 'waste', '梧桐里农贸市场', '垃圾房渗滤液流出'],
  [8, 'rectifying', SQ, WATER, 'water', '石桥镇污水提升泵站', '停运期间污水溢流'],
  [8, 'signed', DD, null, 'dust', '东渡混凝土搅拌站', '车辆冲洗设施没有使用'],
  [9, 'rectifying', QX, ORDER, 'fumes', '柳荫路早点铺', '燃煤小炉，黑烟'],
  [10, 'rectifying', WT, null, 'noise', '青石巷健身房', '早晨六点器械撞击声'],
  [13, 'rectifying', WT, ORDER, 'fumes', '梧桐西路“老灶台”饭馆', '净化设施没有开启'],
  [14, 'rectifying', DD, null, 'water', '东渡老街雨水口', '洗车废水排入雨水管'],
  [16, 'rectifying', QX, null, 'waste', '清溪村机耕路', '倾倒装修垃圾'],
  [6, 'reported', WT, null, 'fumes', '青石巷 27 号面馆', '油烟口正对居民窗户'],
  [6, 'reported', QX, WATER, 'water', '清溪河支流', '截污井堵塞'],
  [7, 'reported', DD, null, 'noise', '码头修船点', '打磨噪声'],
  [5, 'reported', SQ, null, 'waste', '石桥村口', '秸秆和垃圾混堆'],
  [9, 'sent-back', WT, null, 'dust', '梧桐南路拆迁工地', '拆除作业没有湿法降尘'],
  [40, 'stage-closed', QX, WATER, 'water', '清溪河截污工程', '雨污混流，需要改造管网'],
  [45, 'stage-closed', SQ, null, 'smell', '石桥填埋场', '封场后仍有气味，需要导气工程'],
  [20, 'closed', WT, null, 'fumes', '梧桐里烤鱼店', '没有安装油烟净化器'],
  [22, 'closed', DD, null, 'noise', '东渡广场舞', '音量过大'],
  [24, 'closed', SQ, null, 'waste', '石桥渡口', '岸边白色垃圾'],
  [28, 'published', WT, WATER, 'water', '梧桐河闸口', '漂浮物没有打捞'],
  [30, 'published', QX, null, 'dust', '清溪水泥罐', '仓顶除尘器破损'],
  [33, 'published', DD, ORDER, 'smell', '东渡喷漆店', '露天喷漆'],
];

/** About forty cases in all states, told as lines so that the mixture can be seen at a glance. */
export const STORIES: readonly Story[] = LINES.map(([ago, fate, street, lead, kind, place, what], index) => {
  const [medium, label] = KINDS[kind];
  return {
    ago,
    fate,
    street,
    lead,
    medium,
    label,
    title: `${place}${what.split('，')[0]}`,
    content: `${DISTRICT}${street}${place}，${what}。希望有关部门调查处理。`,
    verdict: index % 7 === 6 ? 'PARTLY' : 'TRUE',
    isKey: index % 6 === 3,
    channel: index % 3 === 0 ? 'LETTER' : 'PHONE',
  };
});
