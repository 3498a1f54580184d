import type { Words } from '../../../i18n/words';

export const slipSettingsWords = {
  forWhich: { zh: '用于', en: 'For' },
  office: { zh: '全部督察', en: 'All campaigns' },
  words: { zh: '交办单文字', en: 'Words of the slip' },
  fromProposed: {
    zh: '还没有设过，现在用的是推荐文字。',
    en: 'Nothing was set yet; the proposed words are in force.',
  },
  fromOffice: {
    zh: '这个督察没有自己的文字，现在用“全部督察”的。保存后只对它生效。',
    en: 'This campaign has no words of its own and uses those for all. Saving sets its own.',
  },
  changed: { zh: '{name} {time} 改过', en: 'Changed by {name}, {time}' },
  title: { zh: '标题', en: 'Title' },
  numberFormat: { zh: '文号', en: 'Number' },
  numberHint: {
    zh: '{year} 换成年份，{serial} 换成序号。例：{sample}',
    en: '{year} becomes the year, {serial} the serial number. Example: {sample}',
  },
  requirement: { zh: '办理要求', en: 'What is asked for' },
  contact: { zh: '联系人和电话', en: 'Contact' },
  contactHint: {
    zh: '空着就写案件经办人。不要写举报人的电话。',
    en: 'Blank: the officer of the case. Never a complainant’s number.',
  },
  officeName: { zh: '交办单位', en: 'Handed over by' },
  officeHint: { zh: '空着就写生态环境局。', en: 'Blank: the bureau.' },
  needTitle: { zh: '请写标题。', en: 'Write a title.' },
  needSerial: {
    zh: '文号里要有 {serial}，否则每份的文号都一样。',
    en: 'The number needs {serial}, or all slips carry the same.',
  },
  needRequirement: { zh: '请写办理要求。', en: 'Write what is asked for.' },
  preview: { zh: '看样张（PDF）', en: 'See a sample (PDF)' },
  previewFailed: { zh: '样张没有生成：{detail}', en: 'No sample: {detail}' },
  save: { zh: '保存文字', en: 'Save the words' },
  saved: { zh: '已保存，今后打印的交办单用新文字', en: 'Saved; slips printed from now on carry these words' },
  undo: { zh: '放弃修改', en: 'Discard changes' },
} satisfies Words;
