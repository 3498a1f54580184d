import type { Phrase, Words } from '../../i18n/words';

export const verifyWords = {
  title: { zh: '核查台', en: 'Verify desk' },
  queue: { zh: '待核查', en: 'To verify' },
  done: { zh: '本次已核 {n}', en: '{n} done' },
  more: { zh: '还有 {n} 件，核完这些再读', en: '{n} more after these' },
  failed: { zh: '待核查清单没有读出来', en: 'The queue could not be read' },
  caseFailed: { zh: '案件没有读出来', en: 'The case could not be read' },
  position: { zh: '{at} / {n}', en: '{at} / {n}' },
  previous: { zh: '上一件', en: 'Previous' },
  next: { zh: '下一件', en: 'Next' },
  openCase: { zh: '看整件', en: 'Whole case' },
  round: { zh: '第 {n} 次上报', en: 'Report {n}' },
  by: { zh: '{name} {time} 上报', en: '{name} {time}' },

  allDone: { zh: '都核完了', en: 'All verified' },
  allDoneTally: {
    zh: '本次 {n} 件，平均 {seconds} 秒一件。',
    en: '{n} this time, {seconds} s each on average.',
  },
  allDoneText: { zh: '现在没有待核查的案件。', en: 'Nothing waits for verification.' },
  toLedger: { zh: '看台账', en: 'Open the ledger' },
  backToQueue: { zh: '回到待核查', en: 'Back to the queue' },
  overtaken: {
    zh: '{name} 已核查 {number}，已打开下一件',
    en: '{name} has decided {number}; the next one is open',
  },
  opinionKept: { zh: '您写的意见还在：{opinion}', en: 'Your opinion is kept: {opinion}' },
  settled: {
    zh: '这件现在是“{status}”，不用再核查',
    en: 'This one now stands at “{status}”: nothing to verify',
  },

  samePoint: { zh: '同一点位：{point}', en: 'Same place: {point}' },
  interval: { zh: '间隔 {span}', en: '{span} apart' },
  days: { zh: '{d} 天 {h} 小时', en: '{d} d {h} h' },
  hours: { zh: '{h} 小时', en: '{h} h' },
  reversed: { zh: '整改后照片早于整改前', en: 'The photo after is older than the one before' },
  noTime: { zh: '照片没有拍摄时间', en: 'A photo has no time' },
  hashed: { zh: '{n} 张均已校验', en: '{n} {n|photo|photos} checked' },
  oneSide: { zh: '只有一侧照片', en: 'Photo on one side only' },
  pair: { zh: '第 {n} 组', en: 'Pair {n}' },
  noPhotos: { zh: '这件没有照片', en: 'No photos' },

  finding: { zh: '调查核实情况', en: 'Findings' },
  handling: { zh: '处理和整改情况', en: 'Handling and rectification' },
  accountability: { zh: '责任人被处理情况', en: 'Action against those responsible' },
  measures: { zh: '措施', en: 'Measures' },
  content: { zh: '反映内容', en: 'Complaint' },
  proposesStage: {
    zh: '单位建议阶段性办结：{milestone}，{day}',
    en: 'The unit proposes stage-closure: {milestone}, {day}',
  },
  rounds: { zh: '往轮', en: 'Earlier rounds' },
  firstRound: { zh: '往轮：首次上报，无退回', en: 'First report, never sent back' },
  sentBackBy: { zh: '{name} {time} 退回重办', en: 'sent back by {name} {time}' },
  closedBy: { zh: '{name} {time} 已定', en: 'decided by {name} {time}' },
  changed: { zh: '与本次不同', en: 'differs from this one' },
  unchanged: { zh: '与本次相同', en: 'same as this one' },

  verdicts: { zh: '逐项认定', en: 'Verdicts' },
  changedVerdict: { zh: '单位报的是“{verdict}”', en: 'The unit said “{verdict}”' },
  checklist: { zh: '核查清单', en: 'Checklist' },
  unchecked: { zh: '还有 {n} 条没核对，核对后再通过。', en: '{n} not checked yet; check before accepting.' },
  opinion: { zh: '意见', en: 'Opinion' },
  opinionHint: {
    zh: '退回重办时必填：要改什么、补什么',
    en: 'Obligatory when sending back: what to change or add',
  },
  opinionNeeded: { zh: '退回重办要写清改什么、补什么。', en: 'Say what has to be changed or added.' },
  milestone: { zh: '下一节点', en: 'Next milestone' },
  milestoneHint: { zh: '阶段性办结必填', en: 'For stage-closure' },
  milestoneOn: { zh: '日期', en: 'Date' },
  milestoneNeeded: {
    zh: '阶段性办结要写下一节点和今天之后的日期。',
    en: 'Stage-closure needs a milestone and a date ahead.',
  },
  close: { zh: '核查通过', en: 'Accept' },
  'stage-close': { zh: '阶段性办结', en: 'Stage-close' },
  'send-back': { zh: '退回重办', en: 'Send back' },
  opensNext: { zh: '决定后自动打开下一件', en: 'The next case opens by itself' },
  decided: { zh: '{verb} {number}', en: '{verb}: {number}' },
  conflictText: {
    zh: '您的“{verb}”没有生效，意见文字已留在草稿里。',
    en: 'Your “{verb}” did not take effect; your opinion is kept as a draft.',
  },
  refused: { zh: '“{verb}”没有生效：{detail}', en: '“{verb}” did not take effect: {detail}' },
  seeLatest: { zh: '看最新状态', en: 'See the latest' },
  copy: { zh: '复制我的意见', en: 'Copy my opinion' },
  copied: { zh: '已复制', en: 'Copied' },
} satisfies Words;

/** What the reviewer answers for; fixed, the same for every case. */
export const CHECKS = [
  { key: 'measures', words: { zh: '措施与办结目标一致', en: 'Measures fit the goal' } },
  { key: 'same-place', words: { zh: '前后照片同一点位', en: 'Photos show the same place' } },
  { key: 'papers', words: { zh: '材料齐全、日期合理', en: 'Papers complete, dates plausible' } },
  { key: 'verdicts', words: { zh: '认定与正文相符', en: 'Verdicts agree with the text' } },
  { key: 'privacy', words: { zh: '正文无个人信息', en: 'No personal data in the text' } },
] as const satisfies readonly { key: string; words: Phrase }[];

/** What reviewers write most. */
export const PHRASES: readonly Phrase[] = [
  { zh: '措施到位', en: 'Measures in place' },
  { zh: '照片角度不符', en: 'Photo angles differ' },
  { zh: '缺监测数据', en: 'Measurements missing' },
  { zh: '日期有误', en: 'Dates wrong' },
];
