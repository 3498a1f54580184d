import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors.js';
import type { SealedPlace, SealPurpose } from '../../../platform/crypto/sealed-column.js';
import { looksSealed, partsOf } from '../../../platform/crypto/sealed-text.js';
import { Sealing } from '../../../platform/crypto/sealing.js';

/** Seals one value anew with the current key, and what it carries. */
@Injectable()
export class Reseal {
  constructor(private readonly sealing: Sealing) {}

  /** Null where the current key has sealed all of it. Throws what `Sealing` throws. */
  of({ purpose, carries }: SealedPlace, sealed: string): string | null {
    const isCurrent = this.sealing.isCurrent(sealed);
    if (!carries)
      return isCurrent ? null : this.sealing.sealBytes(purpose, this.sealing.openBytes(purpose, sealed));
    const before = this.sealing.openText(purpose, sealed);
    const after = JSON.stringify(
      mapped(JSON.parse(before), (text) => {
        const plain = this.carried(carries, text);
        return plain === null || this.sealing.isCurrent(text) ? text : this.sealing.sealText(carries, plain);
      }),
    );
    return isCurrent && after === before ? null : this.sealing.sealText(purpose, after);
  }

  /** The keys of the seals that it carries; '' for those that do not name theirs. Throws what `Sealing` throws. */
  keysInside({ purpose, carries }: SealedPlace, sealed: string): string[] {
    const found: string[] = [];
    if (carries)
      mapped(JSON.parse(this.sealing.openText(purpose, sealed)), (text) => {
        const keyId = looksSealed(text) ? partsOf(text).keyId : null;
        if (keyId !== null) found.push(keyId);
        else if (this.carried(carries, text) !== null) found.push('');
        return text;
      });
    return found;
  }

  /** Null for what is no seal of this purpose, or cannot be opened here. */
  private carried(purpose: SealPurpose, text: string): string | null {
    if (!looksSealed(text)) return null;
    try {
      return this.sealing.openText(purpose, text);
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, change)]));
}
