import type { Words } from '../../../i18n/words';

export const complainantWords = {
  title: { zh: '举报人信息', en: "Complainants' data" },
  where: { zh: '范围', en: 'Where' },
  months: { zh: '满几个月删除', en: 'Months' },
  from: {
    zh: '从整改任务销号起算；没有整改任务的，从办结起算。',
    en: 'Counted from the write-off of the task, or from the closing of a case without one.',
  },
  keep: { zh: '不删除', en: 'Keep' },
  keepOf: { zh: '{where}：不删除', en: 'Keep: {where}' },
  verb: { zh: '操作', en: 'Action' },
  district: { zh: '全区', en: 'The district' },
  monthsOf: { zh: '{where}：几个月后删除', en: 'Months: {where}' },
  never: { zh: '不删除', en: 'never' },
  as: { zh: '同全区', en: 'as the district' },
  save: { zh: '保存', en: 'Save' },
  saveOf: { zh: '保存{where}的规则', en: 'Save the rule of: {where}' },
  drop: { zh: '改回同全区', en: 'As the district' },
  dropOf: { zh: '{where}改回同全区', en: 'As the district: {where}' },
  least: { zh: '{n} 个月起；留空不删除', en: '{n} months or more; empty keeps for ever' },
  undecided: {
    zh: '尚未设定，举报人信息一直保留。期限依据未核实，请按本地信访和档案规定确定。',
    en: 'Not decided yet: nothing is erased. No source for a period has been verified; go by the rules on petitions and archives that hold for you.',
  },
  decided: { zh: '{by} {at} 设定。', en: 'Set by {by}, {at}.' },
  next: {
    zh: '下一次（03:10）将删除 {n} 件的举报人信息',
    en: "The next round (03:10) erases the complainants' data of {n} case(s)",
  },
  ifSet: {
    zh: '若改为 {m} 个月，下一次将删除 {n} 件',
    en: 'With {m} months the next round erases {n} case(s)',
  },
  more: { zh: '（案件多，只查了一部分）', en: '(many cases: only a part was looked through)' },
  heldBack: { zh: '到期暂缓：{list}', en: 'Held back though due: {list}' },
  open: { zh: '在办 {n} 件', en: 'open {n}' },
  task: { zh: '整改任务未销号 {n} 件', en: 'task not written off {n}' },
  objection: { zh: '异议未答复 {n} 件', en: 'objection open {n}' },
  held: { zh: '已设暂缓 {n} 件', en: 'held by hand {n}' },
  final: {
    zh: '删除后不能恢复；案件本身、结论和统计不受影响，案件经过里留一条记录。',
    en: 'What is erased cannot be brought back; the case, its findings and the figures stay, and its history gets an entry.',
  },
  unread: { zh: '举报人信息规则没有读出来', en: 'The rules could not be read' },
} satisfies Words;
