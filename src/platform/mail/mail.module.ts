import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Probe } from '../watch/probe.js';
import { MailboxMailer } from './mailbox-mailer.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';
import { WatchedMailer } from './watched-mailer.js';

@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [Config, Probe],
      useFactory: ({ env, mailboxDir }: Config, probe: Probe): Mailer =>
        new WatchedMailer(
          env.SMTP_URL
            ? new SmtpMailer(env.SMTP_URL, env.MAIL_FROM)
            : new MailboxMailer(mailboxDir, env.MAIL_FROM),
          probe,
        ),
    },
  ],
  exports: [Mailer],
})
export class MailModule {}
