import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Mailer, type Message } from './mailer.js';

/** The development mailbox: each message becomes an `.eml` file; the same message a second time is the same file. */
export class MailboxMailer extends Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    private readonly dir: string,
    private readonly from: string,
  ) {
    super();
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  }

  async send(message: Message, beforeLastDot: () => Promise<void>): Promise<void> {
    const { message: bytes } = await this.transport.sendMail({ ...message, from: this.from });
    const name = `${createHash('sha256').update(message.messageId).digest('hex').slice(0, 32)}.eml`;
    const file = join(this.dir, name);
    await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 });
    await beforeLastDot();
    await rename(`${file}.part`, file);
  }

  async ping(): Promise<void> {}
}
