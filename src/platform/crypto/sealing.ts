import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Config } from '../config/config.js';

/** AES-256-GCM with the installation's key; what was sealed for one purpose cannot be opened for another. */
@Injectable()
export class Sealing {
  constructor(private readonly config: Config) {}

  seal(purpose: string, plain: Buffer): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), nonce);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** Throws when the bytes were changed or sealed with another key. */
  open(purpose: string, sealed: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key(purpose), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  }

  sealText(purpose: string, plain: string): string {
    return this.seal(purpose, Buffer.from(plain, 'utf8')).toString('base64');
  }

  openText(purpose: string, sealed: string): string {
    return this.open(purpose, Buffer.from(sealed, 'base64')).toString('utf8');
  }

  private key(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.secret, '', `duban:${purpose}`, 32));
  }
}
