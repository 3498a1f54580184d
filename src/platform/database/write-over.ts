import type { EntityTarget } from 'typeorm';
import type { Tx } from './unit-of-work.js';

interface Versioned {
  scope: string;
  version: number;
}

/** Writes the row of a scope over the version that was seen; false when somebody was faster. Version 0: there is none yet. */
export async function writeOver<E extends Versioned>(
  tx: Tx,
  entity: EntityTarget<E>,
  scope: string,
  version: number,
  facts: Omit<E, keyof Versioned>,
): Promise<boolean> {
  // Whoever comes second waits here on PostgreSQL and then finds the version of the first.
  if (version === 0)
    await tx
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values({ ...facts, scope, version: 0 } as never)
      .orIgnore()
      .execute();
  const row = { ...facts, version: version + 1 } as never;
  return (await tx.update(entity, { scope, version } as never, row)).affected === 1;
}
