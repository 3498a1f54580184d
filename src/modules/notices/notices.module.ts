import { Global, Module } from '@nestjs/common';
import { AddressFaults } from './application/address-faults.js';
import { Bell } from './application/bell.js';
import { ChannelRules } from './application/channel-rules.js';
import { MailFiles } from './application/mail-files.js';
import { Mails } from './application/mails.js';
import { Notices } from './application/notices.js';
import { Reach } from './application/reach.js';
import { ResendMail } from './application/resend-mail.js';
import { SendLog } from './application/send-log.js';
import { WatchMailServer } from './application/watch-mail-server.js';
import { WatchRules } from './application/watch-rules.js';
import { ThinBells } from './application/thin-bells.js';
import { ThinMailBodies } from './application/thin-mail-bodies.js';
import { WebhookMessages } from './application/webhook-messages.js';
import { Webhooks } from './application/webhooks.js';
import { BellController } from './http/bell.controller.js';
import { ChannelsController } from './http/channels.controller.js';
import { SendLogController } from './http/send-log.controller.js';
import { WatchRulesController } from './http/watch-rules.controller.js';
import { MailSendJob } from './jobs/mail-send.job.js';
import { TickMailServerJob } from './jobs/tick-mail-server.job.js';
import { WebhookSendJob } from './jobs/webhook-send.job.js';
import { AddressGuard } from './webhook/address-guard.js';
import { WebhookSender } from './webhook/webhook-sender.js';

@Global()
@Module({
  controllers: [SendLogController, BellController, ChannelsController, WatchRulesController],
  providers: [
    AddressFaults,
    AddressGuard,
    Bell,
    ChannelRules,
    MailFiles,
    Mails,
    MailSendJob,
    Notices,
    Reach,
    ResendMail,
    SendLog,
    TickMailServerJob,
    WatchMailServer,
    WatchRules,
    ThinBells,
    ThinMailBodies,
    WebhookMessages,
    Webhooks,
    WebhookSender,
    WebhookSendJob,
  ],
  exports: [MailFiles, Notices, Reach, SendLog, WatchRules],
})
export class NoticesModule {}
