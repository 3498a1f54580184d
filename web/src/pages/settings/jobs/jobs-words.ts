import type { Phrase, Words } from '../../../i18n/words';

export const jobsWords = {
  title: { zh: '后台任务', en: 'Background jobs' },
  failed: { zh: '已放弃 {n}', en: 'Given up {n}' },
  failing: { zh: '重试中 {n}', en: 'Failing {n}' },
  open: { zh: '待办 {n}', en: 'Open {n}' },
  which: { zh: '看哪些任务', en: 'Which jobs' },
  oldest: { zh: '最早的一项：{time}', en: 'Oldest: {time}' },
  nothingOwed: { zh: '没有欠办的任务', en: 'Nothing is owed' },
  board: { zh: '查看队列（Redis）', en: 'Look into the queue (Redis)' },
  unread: { zh: '后台任务没有读出来', en: 'The jobs could not be read' },

  queueAway: {
    zh: '队列（Redis）连不上。录入和签收照常，{n} 项任务在数据库里等着，恢复后自动继续。请检查 redis-server 或 REDIS_URL。',
    en: 'The queue (Redis) is away. Work goes on; {n} {n|job waits|jobs wait} in the database and will go on by themselves. Check redis-server or REDIS_URL.',
  },
  queueIdle: {
    zh: '任务排了两分钟以上没有人办。请检查 worker 进程是否在运行。',
    en: 'Jobs have been lying in the queue for over two minutes. Check that a worker runs.',
  },
  mailAlarm: {
    zh: '邮件自 {time} 起发不出去，{n} 封在等，会一直重试三天。请检查邮件服务器或 SMTP_URL。',
    en: 'No mail has gone out since {time}; {n} {n|waits|wait} and will be tried for three days. Check the mail server or SMTP_URL.',
  },
  shellFailed: {
    zh: '{n} 项后台任务已放弃，等您处理。',
    en: '{n} background {n|job was|jobs were} given up and {n|waits|wait} for you.',
  },
  look: { zh: '去处理', en: 'See to it' },

  job: { zh: '任务', en: 'Job' },
  about: { zh: '对象', en: 'About' },
  since: { zh: '产生', en: 'Since' },
  tries: { zh: '已试', en: 'Tries' },
  next: { zh: '下次', en: 'Next' },
  error: { zh: '原因', en: 'Reason' },
  triedOf: { zh: '{n}/{of}', en: '{n}/{of}' },
  choose: { zh: '选择 {job} {about}', en: 'Choose {job} {about}' },
  chooseAll: { zh: '全选', en: 'Choose all' },
  dueAt: { zh: '应在 {moment} 运行', en: 'Due {moment}' },
  messageId: { zh: '邮件编号 {id}', en: 'Message-ID {id}' },
  firstOnly: { zh: '列出最早的 {n} 项', en: 'The oldest {n} are shown' },

  noneFailed: { zh: '没有放弃的任务', en: 'Nothing was given up' },
  noneFailing: { zh: '没有在重试的任务', en: 'Nothing is failing' },
  noneOpen: { zh: '没有排队的任务', en: 'Nothing waits' },
  noneText: { zh: '该做的都做了。', en: 'What was owed is done.' },

  repeat: { zh: '重试 {n} 项', en: 'Try {n} again' },
  drop: { zh: '放弃 {n} 项', en: 'Give up {n}' },
  repeatTitle: { zh: '重试 {n} 项任务', en: 'Try {n} {n|job|jobs} again' },
  dropTitle: { zh: '放弃 {n} 项任务', en: 'Give up {n} {n|job|jobs}' },
  repeatText: {
    zh: '马上从头再试。“不知是否送达”的邮件请先在邮件服务器日志里查邮件编号：没有才重试，有就放弃。',
    en: 'They are tried again at once. For a mail of unknown fate first look for its Message-ID in the log of the mail server: try again only when it is not there, else give up.',
  },
  dropText: {
    zh: '放弃后不再自动执行，别的都不会撤销。',
    en: 'They will not run any more; nothing else is undone.',
  },
  reason: { zh: '原因（记入历史）', en: 'Reason (kept in the history)' },
  reasonHint: { zh: '如：邮件服务器已恢复', en: 'e.g. the mail server is back' },
  cancel: { zh: '取消', en: 'Cancel' },
  repeated: { zh: '{n} 项已重新排队', en: '{n} to be tried again' },
  dropped: { zh: '已放弃 {n} 项', en: '{n} given up' },
  left: { zh: '，{n} 项已办完或正在办，未动', en: ', {n} finished or in hand by now: left alone' },
} satisfies Words;

/** What jobs are called; a new one shows by its code until it has words here. */
const JOB_WORDS: Record<string, Phrase> = {
  'mail.send': { zh: '发送邮件', en: 'Send a mail' },
  'case.notify-dispatched': { zh: '交办通知', en: 'Word of a dispatch' },
  'case.notify-urged': { zh: '催办通知', en: 'Word of an urge' },
  'import.read': { zh: '读取导入文件', en: 'Read an import' },
  'import.commit': { zh: '写入导入案件', en: 'Write an import' },
  'export.write': { zh: '生成导出文件', en: 'Write an export' },
  'case-file.build': { zh: '生成一案一档', en: 'Build case files' },
  'repeat.follow-levels': { zh: '更新重复等级', en: 'Follow repeat levels' },
  'look-back.plan': { zh: '安排回头看', en: 'Plan a look-back' },
  'publicity.tell-objections': { zh: '公示异议通知', en: 'Word of objections' },
  'calendar.recount': { zh: '按新日历重算', en: 'Count anew by the calendar' },
  'calendar.tell-moves': { zh: '通知期限变动', en: 'Word of moved dates' },
  'webhook.send': { zh: '发送群消息', en: 'Send a message to a group' },
  'written-reminder.notify': { zh: '书面提醒通知', en: 'Word of a letter' },
  'tick.pauses': { zh: '定时：暂停到期', en: 'Round: pauses' },
  'tick.mail-server': { zh: '定时：查看邮件服务器', en: 'Round: mail server' },
  'tick.slips': { zh: '定时：三色单', en: 'Round: slips' },
  'tick.complainants': { zh: '定时：删除到期举报人信息', en: 'Round: complainants forgotten' },
  'tick.retention': { zh: '定时：到期清理', en: 'Round: retention' },
  'tick.history': { zh: '定时：封存历史', en: 'Round: seal the history' },
  'tick.reminders': { zh: '定时：提醒', en: 'Round: reminders' },
  'tick.rollups': { zh: '定时：晨报', en: 'Round: roll-ups' },
  'tick.digests': { zh: '定时：周报', en: 'Round: digests' },
  'tick.dispatch-rounds': { zh: '定时：月调度', en: 'Round: monthly rounds' },
  'tick.exports': { zh: '定时：清理导出', en: 'Round: old exports' },
  'tick.backup': { zh: '定时：备份', en: 'Round: backup' },
  'tick.tally': { zh: '定时：核对件数', en: 'Round: tally of cases' },
  'tick.scans': { zh: '定时：补扫附件', en: 'Round: late scans' },
};

export const jobName = (job: string): Phrase => JOB_WORDS[job] ?? { zh: job, en: job };
