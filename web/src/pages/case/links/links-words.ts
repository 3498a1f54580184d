import type { components } from '../../../api/schema';
import type { Phrase, Words } from '../../../i18n/words';

export type LinkKind = components['schemas']['LinkKind'];

/** What was decided about two cases, as the case says it from which the link was made. */
export const LINK_WORDS: Record<LinkKind, Phrase> = {
  repeat: { zh: '关联为重复件', en: 'Link as repeat' },
  joined: { zh: '并案', en: 'Join' },
  dismissed: { zh: '排除', en: 'Dismiss' },
};

/** The decision as a noun. */
export const DECISION_WORDS: Record<LinkKind, Phrase> = {
  repeat: { zh: '重复件', en: 'repeat' },
  joined: { zh: '并案', en: 'joined' },
  dismissed: { zh: '排除', en: 'dismissed' },
};

/** The same seen from one of the two. */
export const LINKED_WORDS: Record<LinkKind, { out: Phrase; in: Phrase }> = {
  repeat: {
    out: { zh: '重复于', en: 'Repeats' },
    in: { zh: '被重复', en: 'Repeated by' },
  },
  joined: {
    out: { zh: '并入', en: 'Joined to' },
    in: { zh: '并进来', en: 'Joined by' },
  },
  dismissed: {
    out: { zh: '已排除', en: 'Dismissed' },
    in: { zh: '已排除', en: 'Dismissed' },
  },
};

export const REASON_WORDS: Record<components['schemas']['LikenessReason'], Phrase> = {
  'same-number': { zh: '编号相同', en: 'same number' },
  'same-place': { zh: '同一门牌', en: 'same door' },
  'same-name': { zh: '同一店名', en: 'same name' },
  'near-place': { zh: '同一地点', en: 'same site or road' },
  'similar-text': { zh: '文字相近', en: 'similar text' },
  'same-street': { zh: '同街道', en: 'same street' },
  'same-type': { zh: '同类型', en: 'same type' },
};

export const linksWords = {
  title: { zh: '重复与关联', en: 'Repeats and links' },
  failed: { zh: '关联没有读出来', en: 'The links could not be read' },
  chain: { zh: '重复链：{n} 件，最早的为首件', en: 'Chain of {n}, the earliest is the head' },
  head: { zh: '首件', en: 'Head' },
  self: { zh: '本件', en: 'This case' },
  closedOn: { zh: '{day} 曾办结', en: 'closed {day}' },
  level: { zh: '办理层级：{level}', en: 'Handled by: {level}' },
  joinedInto: {
    zh: '本件已并入 {number} 一并办理。时限不合并：两件各按自己的交办时间计时、各自上报。',
    en: 'Handled together with {number}. The clocks stay apart: each runs from its own dispatch and is reported by itself.',
  },
  joinedBy: {
    zh: '{number} 已并进本件一并办理，时限各自照走。',
    en: '{number} is handled together with this case; the clocks stay apart.',
  },
  decided: { zh: '已作的判断', en: 'Decided' },
  undo: { zh: '解除关联', en: 'Unlink' },
  undone: { zh: '已解除与 {number} 的关联', en: 'Unlinked from {number}' },
  likely: { zh: '可能重复 {n}', en: 'Likely repeats: {n}' },
  likelyHint: { zh: '全部轮次里文字或地点相近的案件', en: 'Alike in text or place, over all campaigns' },
  noLikely: { zh: '没有其他案件像这一件。', en: 'No other case looks like this one.' },
  likeness: { zh: '相似度 {n}%', en: '{n}% alike' },
  byNumber: { zh: '按受理编号找', en: 'Find by number' },
  find: { zh: '查找', en: 'Find' },
  notFound: { zh: '没有这个编号的案件，请核对后再找。', en: 'No case has this number; check it.' },
  linked: { zh: '已把 {number} {verb}', en: '{verb}: {number}' },
  dialogJoined: {
    zh: '与 {number} 一并办理。时限不合并：两件各按自己的交办时间计时、各自上报，统计各算一件。',
    en: 'Handled together with {number}. The clocks stay apart; each is reported and counted by itself.',
  },
  dialogDismissed: {
    zh: '{number} 不是同一件事，不再提示。',
    en: '{number} is another matter; it will not be proposed again.',
  },
  note: { zh: '说明', en: 'Note' },
  noteNeeded: { zh: '请写明为什么不是同一件事。', en: 'Please say why it is another matter.' },
  cancel: { zh: '不办了', en: 'Cancel' },
  photoAlt: { zh: '{title} 的照片', en: 'Photo of {title}' },
  taskForce: { zh: '专案', en: 'Task force' },
  closedForce: { zh: '（已结束）', en: ' (closed)' },
  openForce: { zh: '成立专案', en: 'Open a task force' },
  opened: { zh: '已成立专案', en: 'Task force opened' },
  by: { zh: '{name} {time}', en: '{name}, {time}' },
} satisfies Words;
