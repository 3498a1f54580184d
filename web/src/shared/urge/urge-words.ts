import type { components } from '../../api/schema';
import type { Phrase, Words } from '../../i18n/words';

type Reason = components['schemas']['UrgeLeft'];

/** Why a case is left out, before its numbers. */
export const LEFT_WORDS: Record<Reason, Phrase> = {
  'nothing-owed': { zh: '现在不在单位手里', en: 'No unit owes anything now' },
  paused: { zh: '已中止计时', en: 'The clock stands' },
  'no-lead': { zh: '没有主办单位', en: 'No lead unit' },
  unreachable: { zh: '主办单位没有收件人', en: 'Nobody at the lead can be reached' },
  'urged-today': { zh: '今天已催过', en: 'Urged today already' },
};

export const urgeWords = {
  urge: { zh: '催办 {n} 件', en: 'Urge on {n}' },
  urgeOf: { zh: '催办{name}的逾期件 {n} 件', en: 'Urge {name} on {n} overdue {n|case|cases}' },
  title: { zh: '催办', en: 'Urge' },
  reaches: {
    zh: '发给 {units} 个单位，每人一封邮件',
    en: 'Goes to {units} {units|unit|units}, one mail each',
  },
  unit: { zh: '{name} {n} 件', en: '{name}: {n}' },
  noAddress: { zh: '{name}（没有邮箱）', en: '{name} (no address)' },
  left: { zh: '{n} 件不催', en: '{n} left out' },
  by: { zh: '{number}（{name} {time}）', en: '{number} ({name}, {time})' },
  andMore: { zh: '等 {n} 件', en: 'and others, {n} in all' },
  nobody: { zh: '选中的案件现在都催不了。', en: 'None of these cases can be urged now.' },
  note: { zh: '催办意见（可不填）', en: 'What to say (optional)' },
  noteHint: { zh: '例如：请今天 17:00 前报进展', en: 'For example: report by 17:00 today' },
  phrases: { zh: '常用语', en: 'Phrases' },
  rule: {
    zh: '期限不变。同一件一天只催一次，记入经过，单位在案件上能看到。',
    en: 'No date moves. A case is urged once a day; the history keeps it and the unit sees it.',
  },
  cancel: { zh: '不催了', en: 'Cancel' },
  failed: { zh: '没有算出催办给谁', en: 'Whom it reaches could not be read' },
  done: { zh: '已催办 {n} 件，{units} 个单位', en: '{n} urged, {units} {units|unit|units}' },
  doneLeft: {
    zh: '已催办 {n} 件，{units} 个单位；{left} 件没有催',
    en: '{n} urged, {units} {units|unit|units}; {left} left out',
  },
  times: { zh: '催办 {n} 次', en: 'Urged {n} {n|time|times}' },
  last: { zh: '{name} {time} 催办', en: 'Urged by {name}, {time}' },
  lastWords: { zh: '{name} {time} 催办：{words}', en: 'Urged by {name}, {time}: {words}' },
} satisfies Words;
