import type { Probe } from '../watch/probe.js';
import { Mailer, MailRefusedError, MailUncertainError, type Message } from './mailer.js';

/** Tells how each handing over ended. */
export class WatchedMailer extends Mailer {
  constructor(
    private readonly inner: Mailer,
    private readonly probe: Probe,
  ) {
    super();
  }

  send(message: Message, beforeLastDot: () => Promise<void>): Promise<void> {
    return this.probe.around({ kind: 'mail' }, () => this.inner.send(message, beforeLastDot), outcomeOf);
  }

  ping(): Promise<void> {
    return this.inner.ping();
  }
}

function outcomeOf(error: unknown): string {
  if (error instanceof MailRefusedError) return 'refused';
  return error instanceof MailUncertainError ? 'uncertain' : 'failed';
}
