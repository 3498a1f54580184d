import type { Wording } from '../../../kernel/errors.js';

/** Why a line cannot be imported, each at its cell. */
export const FAULTS = {
  problem: { zh: '缺问题描述，请在文件里补上。', en: 'The problem is missing; fill it in.' },
  goal: { zh: '缺整改目标，请在文件里补上。', en: 'The goal is missing; fill it in.' },
  measures: { zh: '缺整改措施，请在文件里补上。', en: 'The measures are missing; fill them in.' },
  lead: { zh: '缺牵头单位，请在文件里补上。', en: 'The lead unit is missing; fill it in.' },
  round: {
    zh: '不知道是哪一轮督察反馈的，请在上面填“督察轮次”。',
    en: 'It is not said which inspection this is from; fill in "Inspection" above.',
  },
  complaint: {
    zh: '信访举报的任务要从案件立项，请在案件页“由此件立整改任务”，并在这里不导入这一行。',
    en: 'A task from complaints is opened from its case; open it there and leave this row out.',
  },
  unknownUnit: {
    zh: '没有叫“{names}”的在用单位，请在上面选是哪个单位。',
    en: 'No unit in use is called "{names}"; choose above which it is.',
  },
  severalUnits: {
    zh: '有几个单位叫“{names}”，请在上面选是哪个。',
    en: 'Several units are called "{names}"; choose above which it is.',
  },
  type: {
    zh: '看不出整改类型，请写立行立改、限期整改或长期整改。',
    en: 'This names no type; write 立行立改, 限期整改 or 长期整改.',
  },
  due: {
    zh: '看不出是哪一天，请写成“2026年9月底”“2026-09-30”“长期坚持”这样的话。',
    en: 'This names no day; write it as 2026年9月底, 2026-09-30 or 长期坚持.',
  },
  every: {
    zh: '看不出多久报一次，请写“每月”“每季度”“每半年”“每 2 个月”。',
    en: 'This names no period; write 每月, 每季度, 每半年 or 每2个月.',
  },
  milestone: {
    zh: '这个节点看不出是哪一天：“{piece}”。请写成“2026年6月底前完成方案”，一行一个。',
    en: 'No day was found in this milestone: "{piece}". Write 2026年6月底前完成方案, one a line.',
  },
  tooLong: { zh: '太长了，最多 {most} 个字。', en: 'This is too long; {most} characters at most.' },
  twice: {
    zh: '和第 {row} 行是同一条意见，请留一行。',
    en: 'This is the opinion of row {row} again; keep one.',
  },
  two: {
    zh: '编号对应 {byNumber}，问题文字对应 {byText}，不知道是哪一项，请核对。',
    en: 'Its number is that of {byNumber}, its text that of {byText}; check which it is.',
  },
  writtenOff: {
    zh: '{number} 已销号，不能再改。请不导入这一行。',
    en: '{number} is written off and cannot change; leave this row out.',
  },
  doneMilestone: {
    zh: '已完成的节点“{what}”不在新的安排里，或改了日期。请在任务页重排节点，并在这里不导入这一行。',
    en: '"{what}" is done and would leave the plan or change its day; plan anew on the page of the task.',
  },
} satisfies Record<string, Wording>;

/** What was filled in or understood, for the officer to look at. */
export const NOTES = {
  title: { zh: '任务名称取自问题首句', en: 'Named after the first sentence' },
  everyProposed: {
    zh: '没有写多久报一次佐证，按每 3 个月',
    en: 'Evidence every 3 months, as nothing is said',
  },
  milestoneProposed: { zh: '没有写节点，按时限设一个', en: 'One milestone at the date, as none is given' },
  evidenceMilestone: {
    zh: '没有写节点，按第一次报佐证设一个',
    en: 'One milestone at the first evidence, as none is given',
  },
  tentative: { zh: '这一天所在年份的放假安排还没公布', en: 'The holidays of that year are not published' },
  allStreets: { zh: '“{name}”按 {n} 个街道计', en: '"{name}" is taken as {n} streets' },
} satisfies Record<string, Wording>;
