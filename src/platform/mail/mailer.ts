/** One message to one person. */
export interface Message {
  /** Stable for a mail, so that a repetition is recognised as the same message. */
  messageId: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments: Attachment[];
}

export interface Attachment {
  filename: string;
  /** `application/pdf`. */
  contentType: string;
  content: Buffer;
}

/** The server refused for good: another try would be refused again. */
export class MailRefusedError extends Error {}

/** It is not known whether the server took the message: the answer was lost after it was sent. */
export class MailUncertainError extends Error {}

/** Hands a message to the mail server. Any other error means: surely not taken, try again later. */
export abstract class Mailer {
  abstract send(message: Message): Promise<void>;
  abstract ping(): Promise<void>;
}
