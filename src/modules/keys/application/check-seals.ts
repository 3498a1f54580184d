import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors.js';
import { sealedPlaces, type SealedPlace } from '../../../platform/crypto/sealed-column.js';
import { partsOf } from '../../../platform/crypto/sealed-text.js';
import { SealedValues } from '../persistence/sealed-values.js';
import { Reseal } from './reseal.js';
import { Sealing } from '../../../platform/crypto/sealing.js';

/** A value that no key here opens: where it lies, and nothing of it. */
export interface Unopened {
  table: string;
  column: string;
  id: string;
  /** Null where it does not name its key. */
  key: string | null;
}

export interface CheckedSeals {
  /** Opened, all under the current key. */
  opened: number;
  /** Opened, and not all under the current key. */
  left: number;
  unopened: Unopened[];
}

export const unopenedAt = ({ table, column }: SealedPlace, id: string, sealed: string): Unopened => ({
  table,
  column,
  id,
  key: partsOf(sealed).keyId,
});

/** Opens each value that is kept, and shows none. */
@Injectable()
export class CheckSeals {
  constructor(
    private readonly values: SealedValues,
    private readonly sealing: Sealing,
    private readonly reseal: Reseal,
  ) {}

  async run(): Promise<CheckedSeals> {
    const found: CheckedSeals = { opened: 0, left: 0, unopened: [] };
    for (const place of sealedPlaces())
      for await (const slice of this.values.slices(place, null))
        for (const { id, sealed } of slice)
          try {
            this.sealing.openBytes(place.purpose, sealed);
            if (this.reseal.of(place, sealed) === null) found.opened += 1;
            else found.left += 1;
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            found.unopened.push(unopenedAt(place, id, sealed));
          }
    return found;
  }
}
