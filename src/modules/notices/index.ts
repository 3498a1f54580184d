export { Notices, type Letter, type NoticeItem, type Recipient } from './application/notices.js';
export { SendLog } from './application/send-log.js';
export * from './mail/index.js';
export { NoticesModule } from './notices.module.js';
export { MailRow, type MailState } from './persistence/mail.entity.js';
export { NoticeRow } from './persistence/notice.entity.js';
