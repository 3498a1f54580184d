import type { Labelled } from './labelled-reports.js';

/**
 * Longer fictional reports, written after the rules. On first sight of them the checker was right in 82 % of what it
 * said and found 82 % of what there is; what it got wrong was then mended where a rule was wrong in general.
 */
export const LATER: readonly Labelled[] = [
  {
    items: [['餐饮店油烟扰民', 'TRUE']],
    finding:
      '2026年5月12日，梧桐街道会同区综合执法局、区市场监管局对青石巷18号“老灶台”火锅店进行现场检查。该店有3个灶头，已安装油烟净化设施，检查时净化器未开启，油烟经外墙排出，举报情况属实。',
    handling:
      '处理情况：区综合执法局当场下达责令改正通知书，责令立即开启净化设施并于5月18日前完成清洗。整改情况：5月17日复查，净化器已清洗并正常运行，油烟检测结果达标。',
    expected: [],
  },
  {
    items: [['工地夜间施工噪声', 'PARTLY']],
    finding:
      '经查，该项目为梧桐里二期，施工许可证于2025年8月取得。5月13日22时30分现场核查，工地正在浇筑混凝土，已取得夜间施工证明，但未向居民公告。监测夜间噪声53.5分贝，超过限值3.5分贝，举报问题部分属实。',
    handling: '约谈项目负责人1人，责令整改1家，要求每日22时前停止高噪声作业。',
    measures: { TALK: 1, ORDERED_TO_RECTIFY: 1 },
    expected: [],
  },
  {
    items: [['河道排放污水', 'TRUE']],
    finding: '5月14日核查，清溪河柳荫桥下游右岸排口雨后有污水溢流，COD 58毫克每升，反映情况基本属实。',
    handling: '已安排清掏管网320米。后续将实施雨污分流改造。',
    expected: ['verdict.differs', 'wording.no_date'],
  },
  {
    items: [['砖厂堆放垃圾', 'MOSTLY']],
    finding: '5月12日现场踏勘，原砖厂西侧堆存建筑垃圾约40立方米、废旧轮胎60条，反映问题基本属实。',
    handling: '5月16日清运完毕，清运建筑垃圾43立方米；对产权单位罚款1万元，立案处罚1家。',
    measures: { FINE: 1_000_000, PENALTY_CASE: 1 },
    expected: [],
  },
  {
    items: [['砖厂堆放垃圾', 'MOSTLY']],
    finding: '5月12日现场踏勘，原砖厂西侧堆存建筑垃圾约40立方米，反映问题基本属实。',
    handling: '5月16日清运完毕；对产权单位罚款1.2万元，立案处罚1家。',
    measures: { FINE: 1_000_000, PENALTY_CASE: 2 },
    expected: ['fine.differs', 'count.differs'],
  },
  {
    items: [['再生胶加工点焚烧橡胶', 'FALSE']],
    finding:
      '5月15日上午，东渡街道、区生态环境局现场核查，该点位为仓库，无生产设备，未见焚烧痕迹，走访周边12户均表示未闻到异味，举报问题不属实。',
    handling: '已向周边群众说明核查情况，街道将其列为巡查点位，每周巡查1次。',
    expected: [],
  },
  {
    items: [['再生胶加工点焚烧橡胶', 'FALSE']],
    finding: '5月15日上午核查，该点位为仓库，无生产设备，举报问题不属实。',
    handling: '区生态环境局对该点位依法查封，处以2万元罚款。',
    measures: { FINE: 2_000_000 },
    expected: ['verdict.untrue_punished'],
  },
  {
    items: [
      ['渣土车带泥上路', 'TRUE'],
      ['工地围挡破损', 'TRUE'],
      ['夜间灯光照射居民楼', 'FALSE'],
    ],
    finding: '5月12日现场核查：1.工地出入口冲洗设备损坏，车辆带泥上路，属实；2.东侧围挡破损约6米，属实。',
    handling: '5月14日修复冲洗设备，更换围挡3块。',
    expected: ['allegation.unmentioned'],
  },
  {
    items: [
      ['渣土车带泥上路', 'TRUE'],
      ['夜间灯光照射居民楼', 'FALSE'],
    ],
    finding:
      '一、关于渣土车带泥上路问题，现场核查出入口路面有积泥，属实。二、关于夜间灯光问题，塔吊照明已于2026年4月拆除，不属实。',
    handling: '责令施工单位5月15日前修复冲洗设备。',
    expected: [],
  },
  {
    finding:
      '经核查，该店经营者王某某，营业执照于2021年6月办理，租用居民楼一层。群众李女士反映的情况存在，联系电话为13900001111。',
    handling: '5月13日更换密封条。',
    expected: ['privacy.phone'],
  },
  {
    finding: '5月12日，区生态环境局副局长周明、街道党工委书记陈芳到现场督办，油烟直排情况属实。',
    handling: '当日完成清洗。',
    accountability: '对街道城管办副主任赵强批评教育。',
    expected: [],
  },
  {
    finding: '5月12日入户走访，住户刘建军反映夜间仍有异味，住址为梧桐里6栋1单元302室。',
    handling: '5月13日加装活性炭吸附箱2台。',
    expected: ['privacy.name', 'privacy.door-number'],
  },
  {
    finding: '3月18日，街道工作人员到现场核查，油烟净化器停用。',
    handling: '街道高度重视此问题，持续加强监管，切实提高治理水平。',
    expected: ['date.before_hand_over', 'wording.empty'],
  },
  {
    finding: '5月12日核查属实。该店自2024年3月起租用此处，2025年11月曾因油烟问题被罚款3000元。',
    handling: '本次罚款人民币5000元整，5月19日已缴纳。',
    measures: { FINE: 500_000 },
    expected: [],
  },
  {
    finding: '5月12日核查属实。',
    handling: '对3家企业共罚款6.5万元，其中甲公司罚款2万元、乙公司罚款3万元、丙公司罚款1.5万元。',
    measures: { FINE: 6_500_000 },
    expected: [],
  },
  {
    finding: '5月12日核查属实。',
    handling: '预计5月31日前完工。6月31日组织验收。',
    expected: ['date.impossible'],
  },
  {
    finding: '5月22日区水务局现场检测，水质氨氮1.8毫克每升，属实。',
    handling: '5月18日清淤45立方米。',
    expected: ['date.ahead'],
  },
  {
    finding: '经现场核查，设备已停用，监测值为__分贝，反映问题属实。',
    handling: '已全部整改到位。',
    photosAfter: 0,
    expected: ['wording.done_unseen', 'wording.placeholder'],
  },
  {
    finding: '5月12日核查，举报人称其子夜间无法入睡，现场排风机轴承磨损，属实。',
    handling: '5月14日更换轴承。',
    expected: ['privacy.complainant'],
  },
  {
    finding: '5月12日核查，现场未发现油烟外排，与举报不一致。',
    handling: '5月13日加装滤网2层。',
    expected: ['verdict.true_denied'],
  },
  {
    items: [['油烟直排', 'PARTLY']],
    finding: '5月12日核查，举报部分属实。其中属实部分已当场指出，不属实部分已向群众说明。',
    handling: '5月14日清洗烟道。',
    expected: [],
  },
  {
    finding: '5月12日核查属实。该企业排污许可证有效期至2027年3月1日，编号齐全。',
    handling: '整改方案公示期为5月18日至5月25日。',
    expected: [],
  },
  {
    items: [['夜间施工', 'FALSE']],
    finding: '5月12日夜间核查，工地停工，举报不属实。',
    handling: '要求项目部加强值守，如确需夜间施工须先公告。',
    expected: [],
  },
  {
    finding: '5月12日核查属实。业主单位为梧桐置业公司，负责人已到场。',
    handling: '对3家门店各罚款2000元。',
    measures: { FINE: 600_000 },
    expected: [],
  },
];
