import { Column, getMetadataArgsStorage } from 'typeorm';
import { SnakeNaming } from '../database/naming.js';

/** What something is sealed for; what was sealed for one purpose cannot be opened for another. */
export class SealPurpose {
  /** Nothing else passes for one. */
  private readonly owned = true;

  constructor(readonly name: string) {}
}

interface Declared {
  entity: Function;
  property: string;
  purpose: SealPurpose;
  /** What lies in the sealed JSON and is sealed itself. */
  carries: SealPurpose | null;
}

/** A place where sealed values are kept. */
export interface SealedPlace extends Declared {
  /** Property of its primary key. */
  key: string;
  table: string;
  column: string;
}

const PURPOSES = new Map<string, SealPurpose>();
const DECLARED: Declared[] = [];

/** One place of the code owns a purpose; a key is grown for it by its name. */
export function sealedFor(name: string): SealPurpose {
  if (PURPOSES.has(name)) throw new Error(`two places seal for "${name}"`);
  const purpose = new SealPurpose(name);
  PURPOSES.set(name, purpose);
  return purpose;
}

/**
 * A column of sealed values. It is the declaration, too: what rotates keys, counts and backs up goes by these, and a test
 * fails over a purpose that no column declares.
 */
export const SealedColumn =
  (
    purpose: SealPurpose,
    { nullable = false, carries = null }: { nullable?: boolean; carries?: SealPurpose | null } = {},
  ): PropertyDecorator =>
  (target, property) => {
    Column({ type: 'text', nullable })(target, property);
    DECLARED.push({ entity: target.constructor, property: String(property), purpose, carries });
  };

export const sealPurposes = (): readonly SealPurpose[] => [...PURPOSES.values()];

/** Every place of the loaded entities, by table and column. */
export function sealedPlaces(): SealedPlace[] {
  const { tables, columns } = getMetadataArgsStorage();
  const naming = new SnakeNaming();
  return DECLARED.map((one) => {
    const table = tables.find(({ target }) => target === one.entity)?.name;
    const keys = columns.filter(({ target, options }) => target === one.entity && options.primary);
    if (!table || keys.length !== 1)
      throw new Error(`${one.entity.name} keeps seals and must be a table with one key`);
    return {
      ...one,
      table,
      key: keys[0]!.propertyName,
      column: naming.columnName(one.property, ''),
    };
  }).toSorted((a, b) => (`${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1));
}
