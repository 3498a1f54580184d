import { Injectable } from '@nestjs/common';
import { sealsIn } from '../../../platform/crypto/sealed-text.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import type { Actor } from '../../access/index.js';
import type { Contact } from '../../cases/index.js';
import { SealBrokenError } from '../domain/intake-errors.js';
import { ENTRY_CONTACT } from '../persistence/entry-draft.entity.js';

/**
 * Who complained, on the way from a pasted slip to the saved case: the browser keeps it only sealed, for this officer, and
 * sends it back unread.
 */
@Injectable()
export class SealedContacts {
  constructor(private readonly sealing: Sealing) {}

  seal(actor: Actor, contact: Contact): string | null {
    if (!Object.values(contact).some(Boolean)) return null;
    return this.sealing.sealText(ENTRY_CONTACT, JSON.stringify({ userId: actor.userId, contact }));
  }

  /** All of them as one; the first that says a thing is believed, texts are kept one below the other. */
  open(actor: Actor, sealed: readonly string[]): Contact {
    const whole: Contact = {};
    for (const one of sealed) {
      const { originalText, ...person } = this.openOne(actor, one);
      for (const [key, value] of Object.entries(person)) whole[key as keyof Contact] ??= value;
      if (originalText) whole.originalText = [whole.originalText, originalText].filter(Boolean).join('\n\n');
    }
    return whole;
  }

  /** What the sealed contacts say that stand anywhere in a text, whosever they are. */
  sealedIn(text: string): string[] {
    return sealsIn(text).flatMap((one) => {
      try {
        return [this.sealing.openText(ENTRY_CONTACT, one)];
      } catch {
        // Long words of another kind.
        return [];
      }
    });
  }

  private openOne(actor: Actor, sealed: string): Contact {
    try {
      const { userId, contact } = JSON.parse(this.sealing.openText(ENTRY_CONTACT, sealed)) as {
        userId: string;
        contact: Contact;
      };
      if (userId === actor.userId) return contact;
    } catch {
      // Changed on the way, or sealed with another key: told alike.
    }
    throw new SealBrokenError();
  }
}
