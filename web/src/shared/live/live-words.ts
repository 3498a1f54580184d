import type { Phrase, Words } from '../../i18n/words';

/** What somebody just did to the case on show. */
export const DID_WORDS: Record<string, Phrase> = {
  'case.register': { zh: '登记了这件', en: 'registered this case' },
  'case.edit': { zh: '更正了这件的要素', en: 'corrected the facts' },
  'case.chain': { zh: '更改了重复件关联', en: 'changed the links to repeats' },
  'case.dispatch': { zh: '交办了这件', en: 'dispatched this case' },
  'case.recall': { zh: '撤销了交办', en: 'recalled the dispatch' },
  'case.exclude': { zh: '不予受理这件', en: 'excluded this case' },
  'case.sign': { zh: '签收了这件', en: 'signed for this case' },
  'case.sign-assist': { zh: '协办签收了这件', en: 'signed for this case as assistant' },
  'case.return': { zh: '退回了这件', en: 'returned this case' },
  'case.redispatch': { zh: '重新交办了这件', en: 'dispatched this case again' },
  'case.begin': { zh: '开始整改', en: 'began the rectification' },
  'case.note': { zh: '记了一条进展', en: 'added a note' },
  'case.report': { zh: '上报了整改结果', en: 'reported the result' },
  'case.close': { zh: '核查通过了这件', en: 'accepted the report' },
  'case.stage-close': { zh: '阶段性办结了这件', en: 'stage-closed this case' },
  'case.send-back': { zh: '退回重办这件', en: 'sent this case back' },
  'case.countersign': { zh: '会签了这件', en: 'countersigned this case' },
  'case.supplement': { zh: '退回这件补充办理', en: 'sent this case back for more work' },
  'case.publish': { zh: '公开了这件', en: 'published this case' },
  'case.reopen': { zh: '重新办理这件', en: 'reopened this case' },
  'evidence.add': { zh: '加了照片或材料', en: 'added a photo or paper' },
  'evidence.remove': { zh: '删了照片或材料', en: 'removed a photo or paper' },
};

export const liveWords = {
  did: { zh: '{name} 刚刚{what}（{time}）', en: '{name} just {what} ({time})' },
  didAt: { zh: '{name} {time} {what}', en: '{name} {what} at {time}' },
  changed: { zh: '更新了这件', en: 'changed this case' },
  andMore: { zh: '，之前还有 {n} 处变动', en: '; {n} earlier {n|change|changes}' },
  gone: {
    zh: '这件已不在您的范围，页面上是之前的内容。',
    en: 'This case is no longer in your range; the page shows how it was.',
  },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  markChanged: { zh: '已更新', en: 'Updated' },
  markLeft: { zh: '已移出', en: 'Left the list' },
  moved: { zh: '名单有变动，当前顺序未动', en: 'The list has changed; the order was kept' },
  renew: { zh: '更新名单', en: 'Renew the list' },
  lost: {
    zh: '实时更新中断，正在重连。页面仍会定时刷新。',
    en: 'Live updates are interrupted; reconnecting. Pages still refresh by themselves.',
  },
  copyWords: { zh: '复制已写的内容', en: 'Copy what I wrote' },
  copied: { zh: '已复制', en: 'Copied' },
} satisfies Words;
