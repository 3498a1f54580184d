import { Global, Module } from '@nestjs/common';
import { MailFiles } from './application/mail-files.js';
import { Notices } from './application/notices.js';
import { SendLog } from './application/send-log.js';
import { SendLogController } from './http/send-log.controller.js';
import { MailSendJob } from './jobs/mail-send.job.js';

@Global()
@Module({
  controllers: [SendLogController],
  providers: [MailFiles, Notices, SendLog, MailSendJob],
  exports: [Notices, SendLog],
})
export class NoticesModule {}
