import type { MeasureKind, Verdict } from '../vocabulary.js';

/** A fictional report and the findings that a careful reviewer would have: codes, in any order, each once. */
export interface Labelled {
  finding?: string;
  handling?: string;
  accountability?: string;
  closureGoal?: string;
  /** Allegations with verdict and ground; one that is true where nothing is said. */
  items?: readonly (readonly [text: string, verdict: Verdict, ground?: string])[];
  measures?: Partial<Record<MeasureKind, number>>;
  photosAfter?: number;
  expected: readonly string[];
}

const FUMES = [['油烟直排', 'TRUE']] as const;
const UNTRUE = [['夜间施工噪声', 'FALSE']] as const;
const TWO = [
  ['餐饮店油烟直排', 'TRUE'],
  ['夜间音响噪声扰民', 'FALSE'],
] as const;

/** Today is 20 May 2026, the case was handed over on 11 May, and there is one photo after. */
export const LABELLED: readonly Labelled[] = [
  // Verdict against text.
  {
    items: FUMES,
    finding: '5月12日现场核查，该店已安装油烟净化器，反映情况不属实。',
    expected: ['verdict.differs'],
  },
  { items: FUMES, finding: '5月12日现场核查，烟道破损，举报问题部分属实。', expected: ['verdict.differs'] },
  { items: UNTRUE, finding: '经核查，群众反映问题属实。', expected: ['verdict.differs'] },
  {
    items: UNTRUE,
    finding: '现场未见施工，反映问题不属实。',
    handling: '对该项目立案处罚。',
    expected: ['verdict.untrue_punished'],
  },
  {
    items: UNTRUE,
    finding: '现场未见施工，不属实。',
    handling: '责令施工单位立即整改。',
    expected: ['verdict.untrue_punished'],
  },
  {
    items: UNTRUE,
    finding: '该工地夜间未作业。',
    handling: '因扬尘问题处罚款5000元。',
    measures: { FINE: 500_000 },
    expected: ['verdict.untrue_punished'],
  },
  {
    items: UNTRUE,
    finding: '该工地夜间未作业。',
    handling: '继续巡查，每周一次。',
    measures: { TALK: 1 },
    expected: ['verdict.untrue_measures'],
  },
  { items: FUMES, finding: '该店未营业，不存在所反映的油烟问题。', expected: ['verdict.true_denied'] },
  { items: FUMES, finding: '群众反映内容与事实不符。', expected: ['verdict.true_denied'] },
  { items: TWO, finding: '第一项油烟直排属实；第二项夜间音响噪声属实。', expected: ['verdict.differs'] },
  { items: TWO, finding: '①餐饮店油烟直排不属实，②音响噪声不属实。', expected: ['verdict.differs'] },
  {
    items: TWO,
    finding: '综合认定，举报内容基本属实，油烟与音响两个方面均已核查。',
    expected: ['verdict.differs'],
  },
  {
    items: TWO,
    finding: '5月12日现场核查该餐饮店，未安装油烟净化设施，属实。',
    expected: ['allegation.unmentioned'],
  },
  {
    items: [
      ['河道倾倒垃圾', 'TRUE'],
      ['砂石堆场扬尘', 'TRUE'],
    ],
    finding: '5月13日到现场核查，河道边确有建筑垃圾约三吨，属实。',
    handling: '当日清运。',
    expected: ['allegation.unmentioned'],
  },
  // And what only looks like it.
  {
    items: UNTRUE,
    finding: '现场未见施工，反映问题不属实。',
    handling: '不予立案处罚，无需责令整改。',
    expected: [],
  },
  { items: UNTRUE, finding: '现场未见施工，不属实。该项目2024年曾因夜间施工被立案处罚。', expected: [] },
  { items: FUMES, finding: '反映问题属实，未发现其他违法行为。', expected: [] },
  { items: FUMES, finding: '反映问题属实。整改后复查，不存在所反映的油烟问题。', expected: [] },
  { items: TWO, finding: '第一项油烟直排属实，第二项音响噪声不属实。', expected: [] },
  { items: TWO, finding: '综合认定部分属实：油烟直排属实，音响噪声不属实。', expected: [] },
  { items: FUMES, finding: '为核实举报是否属实，5月12日两部门现场检查，反映情况属实。', expected: [] },
  { items: TWO, finding: '核查该店油烟净化器停用，属实；关于音响，监测值达标。', expected: [] },
  {
    items: [
      ['河道倾倒垃圾', 'TRUE'],
      ['砂石堆场扬尘', 'TRUE', '现场堆场未覆盖'],
    ],
    finding: '5月13日到现场核查，河道边确有建筑垃圾约三吨。',
    expected: [],
  },
  {
    items: UNTRUE,
    finding: '举报内容不属实。',
    handling: '向周边居民说明情况，如再有夜间施工将依法责令停止施工。',
    expected: [],
  },
  // Dates.
  { finding: '2月30日现场核查，烟道破损。', expected: ['date.impossible'] },
  { finding: '2026年13月5日现场检查，烟道破损。', expected: ['date.impossible'] },
  { finding: '2026-04-31现场检查，烟道破损。', expected: ['date.impossible'] },
  { finding: '5月25日现场核查，烟道破损。', expected: ['date.ahead'] },
  { finding: '5月12日现场核查，烟道破损。', handling: '5月28日已更换烟道。', expected: ['date.ahead'] },
  { finding: '2027年5月12日现场核查，烟道破损。', expected: ['date.ahead'] },
  { finding: '4月12日现场核查，烟道破损。', expected: ['date.before_hand_over'] },
  { finding: '2025年5月12日，街道会同综合执法队到现场检查。', expected: ['date.before_hand_over'] },
  {
    finding: '5月12日现场核查，烟道破损。',
    handling: '责令于5月30日前更换烟道。',
    measures: { ORDERED_TO_RECTIFY: 1 },
    expected: [],
  },
  { finding: '5月12日现场核查。该店计划6月10日更换烟道。', expected: [] },
  { finding: '该店2019年3月8日取得营业执照，5月12日现场核查。', expected: [] },
  { finding: '该项目自3月1日开工，5月12日现场核查，烟道破损。', expected: [] },
  { finding: '5月11日晚19时现场核查，烟道破损。', expected: [] },
  { finding: '5月12日核查。', closureGoal: '2026年9月30日完成烟道改造', expected: [] },
  { finding: '监测编号2026-05-12-013，昼间噪声值58分贝。', expected: [] },
  // Money and counts.
  {
    finding: '5月12日核查，属实。',
    handling: '对该店罚款5000元。',
    measures: { FINE: 50_000 },
    expected: ['fine.differs'],
  },
  {
    finding: '5月12日核查，属实。',
    handling: '对该店罚款2万元。',
    measures: { FINE: 200_000 },
    expected: ['fine.differs'],
  },
  {
    finding: '5月12日核查，属实。',
    handling: '对两店分别罚款3000元、罚款2000元，共罚款6000元。',
    measures: { FINE: 600_000 },
    expected: ['fine.sum'],
  },
  { finding: '5月12日核查，属实。', handling: '处以1.5万元罚款。', expected: ['fine.not_entered'] },
  {
    finding: '5月12日核查，属实。',
    handling: '罚款人民币伍仟元。',
    measures: { FINE: 300_000 },
    expected: ['fine.differs'],
  },
  {
    finding: '5月12日核查，属实。',
    handling: '责令整改3家。',
    measures: { ORDERED_TO_RECTIFY: 2 },
    expected: ['count.differs'],
  },
  { finding: '5月12日核查，属实。', handling: '立案处罚2家。', expected: ['count.not_entered'] },
  {
    finding: '5月12日核查，属实。',
    handling: '5月13日清洗烟道。',
    measures: { FINE: 300_000 },
    expected: ['fine.not_told'],
  },
  {
    finding: '5月12日核查，属实。',
    accountability: '约谈2人。',
    measures: { TALK: 3 },
    expected: ['count.differs'],
  },
  {
    finding: '5月12日核查，属实。',
    handling: '罚款251542.71元。',
    measures: { FINE: 25_154_271 },
    expected: [],
  },
  { finding: '5月12日核查，属实。', handling: '罚款2万元。', measures: { FINE: 2_000_000 }, expected: [] },
  {
    finding: '5月12日核查，属实。',
    handling: '对甲店罚款3000元，对乙店罚款2000元。',
    measures: { FINE: 500_000 },
    expected: [],
  },
  { finding: '5月12日核查，拟罚款5000元，正在告知。', handling: '5月14日送达告知书。', expected: [] },
  {
    finding: '5月12日核查，该店处罚款5000元。',
    handling: '罚款5000元已缴清。',
    measures: { FINE: 500_000 },
    expected: [],
  },
  { finding: '5月12日核查，属实。该店2023年曾被罚款1万元。', handling: '5月13日清洗烟道。', expected: [] },
  {
    finding: '5月12日核查，属实。',
    handling: '责令整改三家，罚款两万五千元。',
    measures: { ORDERED_TO_RECTIFY: 3, FINE: 2_500_000 },
    expected: [],
  },
  // Wording.
  { finding: '5月12日核查，属实。', handling: '街道高度重视，压实责任。', expected: ['wording.empty'] },
  {
    finding: '5月12日核查，属实。',
    handling: '已责令清洗。下一步，加强巡查。',
    expected: ['wording.no_date'],
  },
  { finding: '5月12日核查，属实。', handling: '烟道尽快更换。', expected: ['wording.no_date'] },
  {
    finding: '5月12日核查，属实。',
    handling: '垃圾已全部清运完毕。',
    photosAfter: 0,
    expected: ['wording.done_unseen'],
  },
  { finding: '××公司位于青石巷，5月12日核查，属实。', expected: ['wording.placeholder'] },
  { finding: '5月12日核查，监测结果待补充。', expected: ['wording.placeholder'] },
  { finding: '5月12日核查，属实。', handling: '街道高度重视，5月13日出动8人清理垃圾2吨。', expected: [] },
  { finding: '5月12日核查，属实。', handling: '下一步，6月15日前完成烟道更换。', expected: [] },
  { finding: '5月12日核查，属实。', handling: '下一步，每周巡查两次。', expected: [] },
  { finding: '5月12日核查，属实。', handling: '垃圾已全部清运完毕。', expected: [] },
  { finding: '5月12日核查，属实。', handling: '当事人将垃圾清走，工人将围挡补齐。', expected: [] },
  // Personal data.
  { finding: '5月12日核查，联系店主13800000000，属实。', expected: ['privacy.phone'] },
  { finding: '5月12日核查，座机028-80000000无人接听。', expected: ['privacy.phone'] },
  { finding: '当事人身份证号11010519491231002X，属实。', expected: ['privacy.id-number'] },
  { finding: '当事人证号110105194912310021，属实。', expected: ['privacy.id-like'] },
  { finding: '货车川A12345夜间倾倒渣土，属实。', expected: ['privacy.plate'] },
  { finding: '走访3栋2单元501室住户，属实。', expected: ['privacy.door-number'] },
  { finding: '5月12日联系店主张建国，确认未安装净化器。', expected: ['privacy.name'] },
  { finding: '经向刘芳女士了解，油烟于傍晚最重。', expected: ['privacy.name'] },
  { finding: '举报人李某反映的油烟情况存在。', expected: ['privacy.complainant'] },
  { finding: '5月12日联系店主张某某，确认未安装净化器。', expected: [] },
  { finding: '5月12日，街道办主任王强带队到现场核查，属实。', expected: [] },
  { finding: '5月12日，青石巷18号楼下火锅店油烟管道破损，业主方案已公示。', expected: [] },
  { finding: '居民高度关注，当事人马上清理，住户周边已恢复。', expected: [] },
  { finding: '受理编号D3ZZ202605110007，执照号91510100MA00000000，5月12日核查。', expected: [] },
  { finding: '5月12日核查，属实。', accountability: '对街道城管办负责人陈明诫勉谈话。', expected: [] },
  { finding: '拨打12345咨询，5月12日核查，罚款251542.71元尚未作出。', expected: [] },
];
