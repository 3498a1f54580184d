import { Injectable } from '@nestjs/common';
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { Config } from '../config/config.js';

const PLACEHOLDER = /__secret_link_([0-9a-f-]{36})__/g;

/**
 * Tokens of links that open something without a session. A token is derived and kept nowhere: its row has the hash, and
 * a mail the placeholder, which is filled as the mail leaves.
 */
@Injectable()
export class SecretLinks {
  constructor(private readonly config: Config) {}

  tokenOf(linkId: string): string {
    const key = Buffer.from(hkdfSync('sha256', this.config.secret, '', 'duban:secret-links', 32));
    return createHmac('sha256', key).update(linkId).digest('base64url');
  }

  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }

  placeholderOf(linkId: string): string {
    return `__secret_link_${linkId}__`;
  }

  /** The text as it leaves. */
  fill(text: string): string {
    return text.replace(PLACEHOLDER, (_, linkId: string) => this.tokenOf(linkId));
  }
}
