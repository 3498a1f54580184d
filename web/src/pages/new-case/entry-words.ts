import type { Phrase, Words } from '../../i18n/words';

/** Kinds of personal data that a text may hold. */
export const PERSONAL: Record<string, Phrase> = {
  phone: { zh: '电话号码', en: 'a telephone number' },
  'id-number': { zh: '身份证号', en: 'an identity number' },
  plate: { zh: '车牌', en: 'a number plate' },
  'door-number': { zh: '门牌房号', en: 'a door number' },
};

export const entryWords = {
  title: { zh: '快速登记', en: 'Quick entry' },
  subtitle: {
    zh: '粘贴原文，认出的先填好；Tab 往下走',
    en: 'Paste the text; what is recognised is filled in',
  },
  campaign: { zh: '督察', en: 'Campaign' },
  batch: { zh: '批次', en: 'Batch' },
  number: { zh: '受理编号', en: 'Acceptance number' },
  numberKnown: { zh: '识别：{channel}，受理日 {day}', en: 'Recognised: {channel}, received {day}' },
  numberUnknown: { zh: '格式没认出来，原样保存', en: 'Unknown shape; it is kept as it is' },
  numberTaken: { zh: '这个编号已经登记过', en: 'This number is in the ledger already' },
  seeIt: { zh: '看那一件', en: 'Open that case' },
  channel: { zh: '渠道', en: 'Channel' },
  fromNumber: { zh: '由编号定', en: 'From the number' },
  key: { zh: '重点件', en: 'Key case' },
  content: { zh: '原文', en: 'Text' },
  contentHint: { zh: '交办单上的反映内容，可整段粘贴', en: 'What was complained of, as handed over' },
  personal: {
    zh: '文中有{kinds}；电话和身份证号保存时涂黑封存，其余请核对',
    en: 'The text holds {kinds}; telephone and identity numbers are blacked out and sealed on saving',
  },
  caseTitle: { zh: '标题', en: 'Title' },
  street: { zh: '街道', en: 'Street' },
  lead: { zh: '主办', en: 'Lead' },
  assists: { zh: '协办', en: 'Assisting' },
  types: { zh: '污染类型', en: 'Pollution types' },
  allegations: { zh: '反映问题（一行一项）', en: 'Allegations, one a line' },
  contact: {
    zh: '举报人（单独封存，不进台账、邮件和导出）',
    en: 'Complainant (sealed apart; never in lists, mails, exports)',
  },
  contactName: { zh: '姓名', en: 'Name' },
  contactPhone: { zh: '电话', en: 'Telephone' },
  recognised: { zh: '识别', en: 'Recognised' },
  none: { zh: '暂不填', en: 'Later' },
  saveNext: { zh: '保存并录下一件', en: 'Save and next' },
  save: { zh: '保存并打开', en: 'Save and open' },
  contentNeeded: { zh: '请填原文。', en: 'Fill in the text.' },
  saved: { zh: '已登记 {title}', en: 'Registered {title}' },
  recent: { zh: '刚录入', en: 'Just entered' },
  noRecent: { zh: '这次还没有录入', en: 'Nothing yet' },
  kept: {
    zh: '草稿随写随存，刷新不丢（举报人除外）',
    en: 'The draft survives a reload, except the complainant',
  },
} satisfies Words;
