import { Injectable } from '@nestjs/common';
import { createHash, createHmac } from 'node:crypto';
import { Config } from '../config/config.js';
import { grownKey, type InstallationKey, type KeyRing } from '../config/key-ring.js';
import type { Reads } from '../database/unit-of-work.js';
import { LinkKeyMissingError } from './key-errors.js';

const PLACEHOLDER = /__secret_link_([0-9a-f-]{36})__/g;

/** A room that has links: it knows the hash of each, and so with which key its token was made. */
export interface LinkKeeper {
  hashOf(reads: Reads, linkId: string): Promise<string | null>;
}

/**
 * Tokens of links that open something without a session. A token is derived and kept nowhere: its row has the hash, and
 * a mail the placeholder, which is filled as the mail leaves.
 */
@Injectable()
export class SecretLinks {
  private readonly ring: KeyRing;
  private readonly keepers: LinkKeeper[] = [];

  constructor(config: Config) {
    this.ring = config.keys;
  }

  /** Each room says itself at start-up. */
  keep(keeper: LinkKeeper): void {
    this.keepers.push(keeper);
  }

  /** Of a new link. */
  tokenOf(linkId: string): string {
    return tokenBy(this.ring.current, linkId);
  }

  /** The token that has this hash, whichever key made it; null where that key is gone. */
  tokenWith(linkId: string, hash: string): string | null {
    const tokens = this.ring.all.map((key) => tokenBy(key, linkId));
    return tokens.find((token) => this.hashOf(token) === hash) ?? null;
  }

  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }

  placeholderOf(linkId: string): string {
    return `__secret_link_${linkId}__`;
  }

  /** The text as it leaves. Throws LinkKeyMissingError. */
  async fill(reads: Reads, text: string): Promise<string> {
    const tokens = new Map<string, string>();
    for (const [, linkId] of text.matchAll(PLACEHOLDER))
      tokens.set(linkId!, await this.tokenToSend(reads, linkId!));
    return text.replace(PLACEHOLDER, (_, linkId: string) => tokens.get(linkId)!);
  }

  private async tokenToSend(reads: Reads, linkId: string): Promise<string> {
    for (const keeper of this.keepers) {
      const hash = await keeper.hashOf(reads, linkId);
      if (!hash) continue;
      const token = this.tokenWith(linkId, hash);
      if (!token) throw new LinkKeyMissingError();
      return token;
    }
    // Nobody knows the link any more, so this token opens nothing.
    return this.tokenOf(linkId);
  }
}

const tokenBy = (key: InstallationKey, linkId: string): string =>
  createHmac('sha256', grownKey(key, 'secret-links')).update(linkId).digest('base64url');
