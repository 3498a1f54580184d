import { createTransport, type Transporter } from 'nodemailer';
import { Readable } from 'node:stream';
import { ForeignWordsError } from '../logging/fault.js';
import { Mailer, MailRefusedError, MailUncertainError, type Message } from './mailer.js';

interface SmtpFault {
  command?: string;
  code?: string;
  responseCode?: number;
  message: string;
}

/** What we hang on a message on its way through nodemailer. */
interface Outgoing {
  data: { beforeLastDot: () => Promise<void> };
  message: { createReadStream(): Readable };
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
    this.transport.use('stream', (mail, done) => {
      const { data, message } = mail as unknown as Outgoing;
      const build = message.createReadStream.bind(message);
      // Read when the server has said 354: the text, then our moment; the stream's end becomes the dot.
      message.createReadStream = () => Readable.from(textThen(build, data.beforeLastDot));
      done();
    });
  }

  async send(message: Message, beforeLastDot: () => Promise<void>): Promise<void> {
    let dotMayBeOut = false;
    const outgoing = {
      ...message,
      from: this.from,
      headers: { 'Auto-Submitted': 'auto-generated' },
      beforeLastDot: async () => {
        await beforeLastDot();
        dotMayBeOut = true;
      },
    };
    try {
      await this.transport.sendMail(outgoing);
    } catch (error) {
      throw classify(error as SmtpFault, dotMayBeOut);
    }
  }

  async ping(): Promise<void> {
    await this.transport.verify();
  }
}

async function* textThen(text: () => Readable, then: () => Promise<void>): AsyncGenerator<Buffer> {
  yield* text();
  await then();
}

/** A no to the recipient or the text is for this message; a no to our name, password or sender can be put right. */
function classify({ message, command, code, responseCode }: SmtpFault, dotMayBeOut: boolean): Error {
  // The server's words may hold the recipient.
  const later = new ForeignWordsError(
    message,
    `mail server: ${code ?? ''} ${responseCode ?? ''} ${command ?? ''}`,
  );
  if (!responseCode) return dotMayBeOut ? new MailUncertainError(message) : later;
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  return responseCode >= 500 && aboutThisMail ? new MailRefusedError(message) : later;
}
