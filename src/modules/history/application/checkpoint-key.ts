import { Injectable } from '@nestjs/common';
import { hkdfSync, type KeyObject } from 'node:crypto';
import { Config } from '../../../platform/config/config.js';
import { keyFromSeed, publicKeyOf, signHash } from '../proof/checkpoint-signature.js';

/** The key that seals checkpoints, grown out of `SECRET_KEY`: the database alone cannot sign. */
@Injectable()
export class CheckpointKey {
  readonly publicKey: string;
  private readonly key: KeyObject;

  constructor(config: Config) {
    this.key = keyFromSeed(
      Buffer.from(hkdfSync('sha256', config.secret, '', 'duban:history-checkpoint', 32)),
    );
    this.publicKey = publicKeyOf(this.key);
  }

  sign(hash: string): string {
    return signHash(this.key, hash);
  }
}
