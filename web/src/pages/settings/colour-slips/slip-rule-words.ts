import type { Phrase, Words } from '../../../i18n/words';
import type { CasesMeant, SlipTrigger } from './use-colour-slip-rules';

export const TRIGGER_WORDS: Record<SlipTrigger, Phrase> = {
  'due-soon': { zh: '到期前（工作日）还没开始', en: 'not begun, working days left' },
  late: { zh: '逾期满（工作日）', en: 'working days late' },
  'sent-back': { zh: '退回重办满（次）', en: 'times sent back' },
};

export const CASES_WORDS: Record<CasesMeant, Phrase> = {
  all: { zh: '全部案件', en: 'all cases' },
  key: { zh: '重点件', en: 'key cases' },
  central: { zh: '中央督察件', en: 'central inspection' },
};

export const slipRuleWords = {
  forWhich: { zh: '用于', en: 'For' },
  everyCampaign: { zh: '全部督察', en: 'All campaigns' },
  proposed: {
    zh: '还没有设过，现在用的是推荐规则。',
    en: 'Nothing was set yet; the proposed rules are in force.',
  },
  fromGeneral: {
    zh: '这个督察没有自己的规则，现在用“全部督察”的。保存后只对它生效。',
    en: 'This campaign follows the rules for all. Saving sets its own.',
  },
  own: { zh: '已设，第 {n} 版。', en: 'Set, version {n}.' },
  changed: { zh: '{name} {time} 改过', en: 'changed by {name}, {time}' },

  rules: { zh: '什么时候发哪种单', en: 'Which slip when' },
  rulesRemark: {
    zh: '每天 08:35 查一遍，同一时限只提最重的一种。勾了“自动发”的，工作日直接发出；其余等人发。',
    en: 'Checked at 08:35 each day; for one limit only the sharpest is proposed. “By itself” goes out on working days.',
  },
  colour: { zh: '颜色', en: 'Colour' },
  when: { zh: '条件', en: 'When' },
  amount: { zh: '数量', en: 'How many' },
  steps: { zh: '哪些环节', en: 'Steps' },
  cases: { zh: '哪些案件', en: 'Cases' },
  on: { zh: '启用', en: 'On' },
  auto: { zh: '自动发', en: 'By itself' },
  rule: { zh: '规则 {n}', en: 'Rule {n}' },
  remove: { zh: '删除', en: 'Remove' },
  removeOne: { zh: '删除规则 {n}', en: 'Remove rule {n}' },
  addRule: { zh: '加一条规则', en: 'Add a rule' },

  points: { zh: '扣分', en: 'Points' },
  receiptDays: { zh: '几个工作日内签收', en: 'Working days for the receipt' },
  perColour: { zh: '扣分和签收期限', en: 'Points and receipt' },

  ladder: { zh: '累进：几张单之后做什么', en: 'What several slips lead to' },
  ladderRemark: {
    zh: '达到后在单位账里列为待办，办完填日期。用过的单不再重复算；第三张黄单重新起算。',
    en: 'Stands as to be done on the account. Slips are used up: the third yellow begins anew.',
  },
  count: { zh: '满几张', en: 'How many' },
  withinDays: { zh: '多少天内', en: 'Within days' },
  act: { zh: '做什么', en: 'What' },
  step: { zh: '累进 {n}', en: 'Step {n}' },
  removeStep: { zh: '删除累进 {n}', en: 'Remove step {n}' },
  addStep: { zh: '加一条累进', en: 'Add a step' },
  basis: { zh: '依据', en: 'Basis' },
  needAct: { zh: '请写做什么', en: 'Say what' },
  saveRules: { zh: '保存 {n} 条规则', en: 'Save {n} {n|rule|rules}' },
  rulesSaved: { zh: '已保存发单规则，下一轮起生效', en: 'Rules saved; they hold from the next round on' },

  words: { zh: '督办单文字', en: 'Words of the slip' },
  numberPattern: { zh: '文号', en: 'Number' },
  numberHint: {
    zh: '{year} 年份，{colour} 蓝、黄、红，{serial} 序号。例：{sample}',
    en: '{year}, {colour} (蓝 黄 红) and {serial} are filled in. Example: {sample}',
  },
  office: { zh: '落款单位', en: 'Signed by' },
  officeHint: { zh: '空着就写生态环境局。', en: 'Blank: the bureau.' },
  foot: { zh: '页末（抄送、联系电话）', en: 'Foot (copies, telephone)' },
  titleOf: { zh: '{colour}标题', en: '{colour}: title' },
  bodyOf: { zh: '{colour}正文（案件）', en: '{colour}: body, of cases' },
  taskBodyOf: { zh: '{colour}正文（整改任务）', en: '{colour}: body, of tasks' },
  bodyHint: {
    zh: '可以用：{list}。一行一段。案件列表自动附在后面，不含举报人。',
    en: 'These are filled in: {list}. One line, one paragraph. The cases follow; never the complainant.',
  },
  taskBodyHint: {
    zh: '可以用：{list}。一行一段。任务列表自动附在后面。',
    en: 'These are filled in: {list}. One line, one paragraph. The tasks follow.',
  },
  sample_cases: { zh: '{colour}样张（案件）', en: '{colour} sample, of cases' },
  sample_tasks: { zh: '{colour}样张（整改任务）', en: '{colour} sample, of tasks' },
  sampleDone: { zh: '已下载“{name}”', en: '"{name}" is in the downloads' },
  saveWords: { zh: '保存文字', en: 'Save the words' },
  wordsSaved: {
    zh: '已保存，今后发的督办单用新文字',
    en: 'Saved; slips issued from now on carry these words',
  },
  undo: { zh: '放弃修改', en: 'Discard changes' },
  blue: { zh: '蓝单', en: 'Blue' },
  yellow: { zh: '黄单', en: 'Yellow' },
  red: { zh: '红单', en: 'Red' },
} satisfies Words;
