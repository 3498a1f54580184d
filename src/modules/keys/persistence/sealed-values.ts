import { Injectable } from '@nestjs/common';
import { In, type ObjectLiteral } from 'typeorm';
import { countSealed } from '../../../platform/crypto/count-sealed.js';
import type { SealedPlace } from '../../../platform/crypto/sealed-column.js';
import { HEAD, headOf } from '../../../platform/crypto/sealed-text.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';

export interface SealedValue {
  id: string;
  sealed: string;
}

const ROWS = 200;
/** Of one slice. A kept file alone may be more. */
const CHARACTERS = 2_000_000;

/** What is sealed, wherever it lies. */
@Injectable()
export class SealedValues {
  constructor(private readonly uow: UnitOfWork) {}

  /** By the id of the key; '' for those that do not name theirs. */
  counts(place: SealedPlace): Promise<Map<string, number>> {
    return countSealed(this.uow.reads, place);
  }

  /** In slices of one transaction each, by their key; with `but`, those under any key but that. What was erased is empty and left out. */
  async *slices({ entity, key, property }: SealedPlace, but: string | null): AsyncGenerator<SealedValue[]> {
    let last: string | null = null;
    for (;;) {
      const heads = this.uow.reads
        .createQueryBuilder(entity, 't')
        .select(`t.${key}`, 'id')
        .addSelect(`length(t.${property})`, 'size')
        .where(`t.${property} <> ''`)
        .orderBy(`t.${key}`)
        .limit(ROWS);
      if (but) heads.andWhere(`substr(t.${property}, 1, ${HEAD}) <> :head`, { head: headOf(but) });
      if (last !== null) heads.andWhere(`t.${key} > :last`, { last });
      const found = await heads.getRawMany<{ id: string; size: number }>();
      for (const ids of together(found)) {
        const rows: ObjectLiteral[] = await this.uow.reads.find(entity as new () => ObjectLiteral, {
          select: { [key]: true, [property]: true },
          where: { [key]: In(ids) },
          order: { [key]: 'ASC' },
        });
        const values = rows.map((row) => ({ id: row[key], sealed: row[property] })) as SealedValue[];
        yield values.filter(({ sealed }) => sealed);
      }
      if (found.length < ROWS) return;
      last = found.at(-1)!.id;
    }
  }

  /** False where somebody has written or removed it meanwhile; theirs stays. */
  async replace(
    tx: Tx,
    { entity, key, property }: SealedPlace,
    { id, sealed }: SealedValue,
    fresh: string,
  ): Promise<boolean> {
    const { affected } = await tx.update(entity, { [key]: id, [property]: sealed }, { [property]: fresh });
    return affected === 1;
  }
}

/** As many at once as fit into the memory of a small machine. */
function together(found: readonly { id: string; size: number }[]): string[][] {
  const slices: string[][] = [];
  let room = 0;
  for (const { id, size } of found) {
    if (size > room || slices.length === 0) {
      slices.push([]);
      room = CHARACTERS;
    }
    slices.at(-1)!.push(id);
    room -= size;
  }
  return slices;
}
