import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Config } from '../config/config.js';
import { grownKey, type InstallationKey, type KeyRing } from '../config/key-ring.js';
import { KeyMissingError, NoKeyOpensError, SealDamagedError } from './key-errors.js';
import type { SealPurpose } from './sealed-column.js';
import { headOf, partsOf } from './sealed-text.js';

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM with the installation's current key, which the seal names; older ones still open (ADR 46). */
@Injectable()
export class Sealing {
  private readonly ring: KeyRing;
  private readonly grown = new Map<string, Buffer>();

  constructor(config: Config) {
    this.ring = config.keys;
  }

  sealText(purpose: SealPurpose, plain: string): string {
    return this.sealBytes(purpose, Buffer.from(plain, 'utf8'));
  }

  sealBytes(purpose: SealPurpose, plain: Buffer): string {
    const { current } = this.ring;
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(current, purpose), nonce);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return headOf(current.id) + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
  }

  /** Throws KeyMissingError, NoKeyOpensError, SealDamagedError. */
  openText(purpose: SealPurpose, sealed: string): string {
    return this.openBytes(purpose, sealed).toString('utf8');
  }

  /** Throws KeyMissingError, NoKeyOpensError, SealDamagedError. */
  openBytes(purpose: SealPurpose, sealed: string): Buffer {
    const { keyId, body } = partsOf(sealed);
    if (keyId === null) return this.openByAny(purpose, body);
    const key = this.ring.byId(keyId);
    if (!key) throw new KeyMissingError({ key: keyId });
    const plain = this.tryOpen(key, purpose, body);
    if (!plain) throw new SealDamagedError({ key: keyId });
    return plain;
  }

  /** Whether the current key sealed it. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(headOf(this.ring.current.id));
  }

  /** Of the time before seals named their key. */
  private openByAny(purpose: SealPurpose, body: Buffer): Buffer {
    for (const key of this.ring.all) {
      const plain = this.tryOpen(key, purpose, body);
      if (plain) return plain;
    }
    throw new NoKeyOpensError();
  }

  private tryOpen(key: InstallationKey, purpose: SealPurpose, body: Buffer): Buffer | null {
    if (body.length < NONCE + TAG) return null;
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.keyFor(key, purpose),
      body.subarray(0, NONCE),
    ).setAuthTag(body.subarray(NONCE, NONCE + TAG));
    try {
      return Buffer.concat([decipher.update(body.subarray(NONCE + TAG)), decipher.final()]);
    } catch {
      return null;
    }
  }

  private keyFor(key: InstallationKey, purpose: SealPurpose): Buffer {
    const place = `${key.id}.${purpose.name}`;
    const known = this.grown.get(place) ?? grownKey(key, purpose.name);
    this.grown.set(place, known);
    return known;
  }
}
