import { Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import { Config } from '../../../platform/config/config.js';
import { grownKey, type InstallationKey } from '../../../platform/config/key-ring.js';
import { keyFromSeed, publicKeyOf, signHash } from '../proof/checkpoint-signature.js';

/** The key that seals checkpoints, grown out of the current secret key: the database alone cannot sign. */
@Injectable()
export class CheckpointKey {
  readonly publicKey: string;
  /** Keys whose checkpoints are believed: this one, older ones that are configured, and public ones that are. */
  readonly trusted: readonly string[];
  private readonly key: KeyObject;

  constructor({ keys, env }: Config) {
    this.key = signerOf(keys.current);
    this.publicKey = publicKeyOf(this.key);
    const told = env.HISTORY_PUBLIC_KEYS?.split(/[\s,]+/) ?? [];
    this.trusted = [...new Set([...keys.all.map((one) => this.publicKeyFor(one)), ...told])];
  }

  sign(hash: string): string {
    return signHash(this.key, hash);
  }

  /** What checkpoints that this key has sealed are checked with. */
  publicKeyFor(key: InstallationKey): string {
    return publicKeyOf(signerOf(key));
  }
}

const signerOf = (key: InstallationKey): KeyObject => keyFromSeed(grownKey(key, 'history-checkpoint'));
