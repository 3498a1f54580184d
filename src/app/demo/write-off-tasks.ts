import type { DemoTask } from './rectification-tasks.js';

/** Where a write-off of the demo stands today. */
export type WriteOffEnd = 'acceptance' | 'publicity' | 'leader' | 'written-off' | 'rebounded';

export interface DemoWriteOff extends DemoTask {
  end: WriteOffEnd;
  /** Signs what the unit says; whoever applied signs no later link. */
  head: string;
  /** Signs for the supervising department. */
  supervisor: string;
  /** How the effect meets the norm. */
  effect: string;
}

const ORDER = '区综合执法局';
const BUILD = '区住建局';

const done = (what: string, day: number): DemoTask['milestones'][number] => [what, day, day, null];

/** Fictional tasks that are done, one for each interesting place of the chain. */
export const DEMO_WRITE_OFFS: readonly DemoWriteOff[] = [
  {
    end: 'acceptance',
    head: 'wuling',
    supervisor: 'majun',
    effect: '12 家隔油池按周清掏，雨水口无油污。',
    title: '梧桐街道沿街餐饮隔油池清掏 12 家',
    source: 'self-check',
    type: 'dated',
    lead: '梧桐街道',
    street: '梧桐街道',
    supervise: [ORDER],
    by: 'liuchang',
    started: -60,
    due: 12,
    problem: '沿街餐饮隔油池长期不清掏，油污入雨水口。',
    goal: '12 家隔油池全部清掏并建台账。',
    measures: '逐家清掏；签清运协议；每周巡查。',
    milestones: [done('逐家清掏', -35), done('签清运协议', -20)],
    progress: [[-20, '12 家全部签清运协议。']],
  },
  {
    end: 'publicity',
    head: 'tangyue',
    supervisor: 'yuanjing',
    effect: '裸土全部覆盖，围挡喷淋运行正常。',
    title: '清溪街道拆迁地块裸土覆盖 3.2 万平方米',
    source: 'feedback',
    sourceNo: '第 18 项',
    type: 'dated',
    lead: '清溪街道',
    street: '清溪街道',
    supervise: [BUILD],
    by: 'hanlei',
    started: -90,
    due: 20,
    problem: '拆迁地块裸土 3.2 万平方米未覆盖，大风扬尘。',
    goal: '裸土全部覆盖或复绿。',
    measures: '覆盖防尘网；播撒草籽；增设喷淋。',
    milestones: [done('覆盖防尘网', -60), done('播撒草籽', -40)],
    progress: [[-40, '覆盖 2.4 万平方米，播草 0.8 万平方米。']],
  },
  {
    end: 'leader',
    head: 'wuling',
    supervisor: 'yuanjing',
    effect: '清运 300 立方米，硬化隔离后无新倾倒。',
    title: '梧桐公园北门建筑垃圾清运 300 立方米',
    source: 'self-check',
    type: 'dated',
    lead: '梧桐街道',
    street: '梧桐街道',
    supervise: [BUILD],
    by: 'liuchang',
    started: -110,
    due: 30,
    problem: '公园北门堆存建筑垃圾约 300 立方米。',
    goal: '全部清运，防止再倾倒。',
    measures: '清运；硬化隔离；装监控。',
    milestones: [done('清运', -90), done('硬化隔离', -75)],
    progress: [[-75, '清运完毕，装监控 2 处。']],
  },
  {
    end: 'written-off',
    head: 'tangyue',
    supervisor: 'majun',
    effect: '加工点已搬离，原址噪声达标。',
    title: '清溪木器加工点搬迁 4 家',
    source: 'feedback',
    sourceNo: '第 21 项',
    type: 'dated',
    lead: '清溪街道',
    street: '清溪街道',
    supervise: [ORDER],
    by: 'hanlei',
    started: -150,
    due: -60,
    problem: '居民区内木器加工点 4 家，噪声和粉尘扰民。',
    goal: '4 家全部搬入园区。',
    measures: '约谈；签搬迁协议；断电拆除。',
    milestones: [done('签搬迁协议', -130), done('拆除', -115)],
    progress: [[-115, '4 家全部搬离。']],
  },
  {
    end: 'rebounded',
    head: 'wuling',
    supervisor: 'majun',
    effect: '露天烧烤全部取缔，夜间无油烟。',
    title: '青石巷露天烧烤取缔 7 处',
    source: 'self-check',
    type: 'dated',
    lead: '梧桐街道',
    street: '梧桐街道',
    supervise: [ORDER],
    by: 'liuchang',
    started: -180,
    due: -100,
    problem: '夜间露天烧烤 7 处，油烟扰民。',
    goal: '7 处全部取缔或入室。',
    measures: '联合取缔；夜间值守；引导入室。',
    milestones: [done('联合取缔', -165), done('夜间值守一个月', -135)],
    progress: [[-135, '值守一个月无复发。']],
  },
];
