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
  /** A picture that the HTML part shows by this Content-ID. */
  cid?: string;
  contentDisposition?: 'inline';
}

/** The server refused this message for good: another try would be refused again. */
export class MailRefusedError extends Error {}

/** It is not known whether the server took the message: the answer to its last dot was lost. */
export class MailUncertainError extends Error {}

/** Hands a message to the mail server. Any other error means: surely not taken, try again later. */
export abstract class Mailer {
  /**
   * `beforeLastDot` runs when all of the text is out and before the dot that makes it a message: until then
   * nothing is delivered, and when it rejects, nothing will be.
   */
  abstract send(message: Message, beforeLastDot: () => Promise<void>): Promise<void>;
  abstract ping(): Promise<void>;
}
