import { Global, Module } from '@nestjs/common';
import { Notices } from './application/notices.js';
import { SendLog } from './application/send-log.js';
import { SendLogController } from './http/send-log.controller.js';
import { MailSendJob } from './jobs/mail-send.job.js';

@Global()
@Module({
  controllers: [SendLogController],
  providers: [Notices, SendLog, MailSendJob],
  exports: [Notices, SendLog],
})
export class NoticesModule {}
