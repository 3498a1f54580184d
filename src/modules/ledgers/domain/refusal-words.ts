import type { Wording } from '../../../kernel/errors.js';

/** Why a cell or a row of a filled-in sheet does not count; each says what to do instead. */
export const REASONS = {
  office: {
    zh: '这一列由区迎检办维护，不能在表里改。需要时请联系区迎检办在任务页修改。',
    en: 'The office keeps this column; ask it to change the task.',
  },
  workedOut: {
    zh: '这一列由系统算出，不能填。',
    en: 'This column is worked out and cannot be written.',
  },
  notReporting: {
    zh: '只有牵头和配合单位能报进展。',
    en: 'Only the lead and the assisting units tell progress.',
  },
  notLeading: {
    zh: '只有牵头单位能记节点完成。',
    en: 'Only the lead unit says that a milestone is done.',
  },
  emptied: {
    zh: '清空不计入：已报的进展不会删除。',
    en: 'Emptying counts for nothing: what was told stays.',
  },
  tooLong: {
    zh: '超过 {longest} 字，请精简后重新上传。',
    en: 'Longer than {longest} characters; shorten it and upload again.',
  },
  obstacleAlone: {
    zh: '存在困难要和新的本期进展一起报，请在同一行写明进展。',
    en: 'An obstacle is told together with new progress; write that in the same row.',
  },
  toldSince: {
    zh: '这一期印发后已经有人报过：“{now}”。确需补充的，勾选后另记一条。',
    en: 'Others have told since the issue: "{now}". Tick it to add yours beside that.',
  },
  tickedSince: {
    zh: '这一期印发后已被改动，以现在的为准；要更正请到任务页。',
    en: 'Changed since the issue; what stands now holds. Correct it on the page of the task.',
  },
  already: { zh: '已经记入，不用再记。', en: 'Recorded already.' },
  unreadDay: {
    zh: '看不懂这一行。请写成“序号．日期”，如“1．2026-05-31”。',
    en: 'Not understood. Write number and day, as in "1．2026-05-31".',
  },
  noMilestone: { zh: '这项任务没有第 {no} 个节点。', en: 'The task has no milestone {no}.' },
  replanned: {
    zh: '节点计划在这一期之后调整过，没有这个节点了。请到任务页办理。',
    en: 'The plan was changed since the issue and the milestone is gone. Use the page of the task.',
  },
  takenBack: {
    zh: '撤销完成要写原因，请到任务页办理。',
    en: 'Taking a tick back needs a reason; do it on the page of the task.',
  },
  corrected: {
    zh: '已记为完成，要更正日期请到任务页先撤销再记。',
    en: 'It is done already; to correct the day, take the tick back on the page of the task.',
  },
  impossibleDay: {
    zh: '完成日期不能晚于今天（{today}），也不能早于立项日期（{startedOn}）。',
    en: 'Not after today ({today}) and not before the task was opened ({startedOn}).',
  },
  unknownRow: {
    zh: '这一期里没有这一行（序号或任务编号对不上）。请用这一期的回填表。',
    en: 'This row is not in the issue (serial or task number). Use the sheet of this issue.',
  },
  twice: { zh: '同一项任务在表里有两行，只看第一行。', en: 'The task stands twice; the first row counts.' },
  foreign: {
    zh: '不是本单位的任务，不能填报。',
    en: 'Not a task of your unit.',
  },
  writtenOff: {
    zh: '任务已销号，不再填报。',
    en: 'The task is written off; nothing more is told of it.',
  },
  left: {
    zh: '任务已不在这本台账里，请到任务页填报。',
    en: 'The task has left this ledger; tell progress on its page.',
  },
} satisfies Record<string, Wording>;
