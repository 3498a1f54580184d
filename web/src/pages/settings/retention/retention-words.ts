import type { Words } from '../../../i18n/words';

export const retentionWords = {
  title: { zh: '保留期', en: 'How long text is kept' },
  kind: { zh: '内容', en: 'What' },
  days: { zh: '保留天数', en: 'Days' },
  what: { zh: '到期后', en: 'Afterwards' },
  verb: { zh: '操作', en: 'Action' },
  save: { zh: '保存', en: 'Save' },
  saveOf: { zh: '保存{kind}的保留期', en: 'Save the days of: {kind}' },
  daysOf: { zh: '{kind}保留天数', en: 'Days of: {kind}' },
  bell: { zh: '站内消息', en: 'Bells' },
  'mail-body': { zh: '邮件正文', en: 'Bodies of mails' },
  morning: { zh: '晨报明细', en: 'Details of mornings' },
  'waiting-file': { zh: '没等到进展的照片', en: 'Photos without their entry' },
  bellThen: {
    zh: '删除消息；发件记录仍写明已通知。',
    en: 'Removed; the send log still says that they rang.',
  },
  'mail-bodyThen': {
    zh: '清除正文和附件；收件人、主题和状态留着。还可能再发的不清除。',
    en: 'Bodies and files are cleared; recipient, subject and state stay. What may still be sent again is kept.',
  },
  morningThen: {
    zh: '清除点名的案件和类型；排名、对比和走势留着。',
    en: 'Named cases and kinds are cleared; places, comparisons and trends stay.',
  },
  'waiting-fileThen': {
    zh: '手机先传了照片、进展一直没来的，删除照片；已成条的进展不受影响。',
    en: 'Photos that a phone sent ahead of an entry which never came are deleted; entries keep theirs.',
  },
  least: { zh: '至少 {n} 天', en: '{n} at least' },
  night: {
    zh: '每天 03:20 按此清理，改动记入历史。',
    en: 'Applied each night at 03:20; changes are remembered.',
  },
  unread: { zh: '保留期没有读出来', en: 'The days could not be read' },
} satisfies Words;
