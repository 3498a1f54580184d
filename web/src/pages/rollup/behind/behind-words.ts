import type { Phrase, Words } from '../../../i18n/words';
import type { MorningChange } from './use-morning-list';

export const behindWords = {
  title: { zh: '{name}{what}', en: '{what} of {name}' },
  frozen: { zh: '数据截至 {time} 快照，共 {n} 件。', en: 'As frozen at {time}: {n} {n|case|cases}.' },
  changed: {
    zh: '之后有 {n} 件变动，标在各件下面。',
    en: '{n} {n|has|have} changed since, told below each.',
  },
  unchanged: { zh: '之后没有变动。', en: 'Nothing has changed since.' },
  hidden: {
    zh: '其中 {n} 件已不在您的范围内，不再列出。',
    en: '{n} of them {n|is|are} out of your reach by now and not listed.',
  },
  then: { zh: '当时', en: 'then' },
  now: { zh: '现在', en: 'now' },
  late: { zh: '逾期 {n} 天', en: '{n} {n|day|days} late' },
  leadNow: { zh: '现由{name}主办', en: 'led by {name} now' },
  more: { zh: '再看 {n} 件', en: 'Show {n} more' },
  ledger: { zh: '到台账按现在的状态查', en: 'Ask the ledger for them as they are now' },
  failed: { zh: '名单没有读出来', en: 'The list could not be read' },
  gone: { zh: '这份名单看不到了', en: 'This list is gone' },
  noNumber: { zh: '（无编号）', en: '(no number)' },
} satisfies Words;

export const CHANGE_WORDS: Record<MorningChange, Phrase> = {
  gone: { zh: '已拆分、并回或撤回交办', en: 'split, merged or taken back' },
  status: { zh: '状态已变', en: 'status changed' },
  moved: { zh: '已改派或换了社区', en: 'reassigned, or in another community' },
  late: { zh: '之后逾期', en: 'late since' },
  'in-time': { zh: '不再逾期', en: 'no longer late' },
  repeat: { zh: '重复关系已变', en: 'repeat link changed' },
  returned: { zh: '之后被退回过', en: 'returned since' },
};
