import type { Phrase, Words } from '../../../i18n/words';
import type { AnswerLimit, ExtensionRule } from './use-ask-rules';

export const askRulesWords = {
  which: { zh: '督察', en: 'Campaign' },
  extensions: { zh: '延期规则', en: 'Extension rules' },
  extensionsRemark: {
    zh: '用于以后申请、以后审批的延期；已批准的日期不变。次数填 0 就是不能延期。',
    en: 'For what is asked or decided from now on; dates already promised stay. 0 times: never.',
  },
  times: { zh: '可延几次', en: 'How often' },
  mostDays: { zh: '每次最多几天', en: 'Days at a time' },
  outerBy: { zh: '外部时限由谁批', en: 'Who decides on the outer limit' },
  basis: { zh: '依据', en: 'Basis' },
  proposal: { zh: '推荐值，本轮还没有定', en: 'proposed; not yet set for this campaign' },
  saveRule: { zh: '保存{step}规则', en: 'Save the rule for {step}' },
  ruleSaved: { zh: '已保存{step}的延期规则', en: 'The rule for {step} is saved' },
  answer: { zh: '街道呼答复时限', en: 'Limit for answering a call' },
  answerRemark: {
    zh: '部门收到街道呼后多久要答复。用于以后的呼叫；在走的时限不变。',
    en: 'How long a called department has. For calls from now on; running limits stay.',
  },
  amount: { zh: '时长', en: 'How long' },
  unit: { zh: '单位', en: 'In' },
  saveAnswer: { zh: '保存答复时限', en: 'Save the limit' },
  answerSaved: { zh: '已保存街道呼答复时限', en: 'The limit for answers is saved' },
  needNumber: { zh: '请填数字。', en: 'Give a number.' },
  needBasis: { zh: '请写依据，比如通知的名称。', en: 'Say what the rule rests on.' },
} satisfies Words;

export const OUTER_BY_WORDS: Record<ExtensionRule['outerBy'], Phrase> = {
  bureau: { zh: '区迎检办', en: 'The bureau' },
  inspection: { zh: '督察组（要附批准文件）', en: 'The inspection (with its document)' },
};

export const LIMIT_UNIT_WORDS: Record<AnswerLimit['unit'], Phrase> = {
  'working-hour': { zh: '工作小时', en: 'working hours' },
  'working-day': { zh: '工作日', en: 'working days' },
  hour: { zh: '小时', en: 'hours' },
  'calendar-day': { zh: '自然日', en: 'calendar days' },
};
