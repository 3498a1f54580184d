import type { EntityTarget } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';

interface Versioned {
  scope: string;
  version: number;
}

/** Writes the row of a scope over the version that was seen (0: there is none yet); false when somebody was faster. */
export async function writeScope<E extends Versioned>(
  tx: Tx,
  entity: EntityTarget<E>,
  scope: string,
  version: number,
  facts: Omit<E, keyof Versioned>,
): Promise<boolean> {
  if (version === 0) {
    const values = { ...facts, scope, version: 0 } as never;
    await tx.createQueryBuilder().insert().into(entity).values(values).orIgnore().execute();
  }
  const row = { ...facts, version: version + 1 } as never;
  return (await tx.update(entity, { scope, version } as never, row)).affected === 1;
}
