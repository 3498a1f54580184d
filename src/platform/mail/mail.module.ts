import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { MailboxMailer } from './mailbox-mailer.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [Config],
      useFactory: ({ env, mailboxDir }: Config): Mailer =>
        env.SMTP_URL
          ? new SmtpMailer(env.SMTP_URL, env.MAIL_FROM)
          : new MailboxMailer(mailboxDir, env.MAIL_FROM),
    },
  ],
  exports: [Mailer],
})
export class MailModule {}
