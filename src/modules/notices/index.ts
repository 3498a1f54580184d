export { Notices, type Letter, type NoticeItem, type Recipient } from './application/notices.js';
export type { MailFile } from './application/mail-files.js';
export { SendLog } from './application/send-log.js';
export * from './mail/index.js';
export { NoticesModule } from './notices.module.js';
export { MailAttachmentRow, MailFileRow } from './persistence/mail-file.entity.js';
export { MailRow, type MailState } from './persistence/mail.entity.js';
export { NoticeRow } from './persistence/notice.entity.js';
