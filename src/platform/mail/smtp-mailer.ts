import { createTransport, type Transporter } from 'nodemailer';
import { Mailer, MailRefusedError, MailUncertainError, type Message } from './mailer.js';

interface SmtpFault {
  code?: string;
  command?: string;
  responseCode?: number;
  message: string;
}

export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport(url, {
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    } as never);
  }

  async send(message: Message): Promise<void> {
    try {
      await this.transport.sendMail({
        ...message,
        from: this.from,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw classify(error as SmtpFault);
    }
  }

  async ping(): Promise<void> {
    await this.transport.verify();
  }
}

function classify(fault: SmtpFault): Error {
  if (fault.responseCode && fault.responseCode >= 500) return new MailRefusedError(fault.message);
  const answered = fault.responseCode !== undefined;
  const afterData = fault.command === 'DATA' || fault.code === 'EMESSAGE';
  if (!answered && afterData) return new MailUncertainError(fault.message);
  return new Error(fault.message);
}
