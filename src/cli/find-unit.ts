import { Directory, type UnitRow } from '../modules/organisation/index.js';
import { AmbiguousUnitError, UnknownUnitNameError } from './cli-errors.js';
import type { Session } from './session.js';

/** The unit of that id, name or alias, in this order; throws when there is none or more than one. */
export async function findUnit({ get, reads }: Session, text: string): Promise<UnitRow> {
  const units = await get(Directory).units(reads);
  const ways: ((unit: UnitRow) => boolean)[] = [
    (unit) => unit.id === text,
    (unit) => unit.name === text,
    (unit) => unit.aliases.includes(text),
  ];
  for (const way of ways) {
    const [only, ...others] = units.filter(way);
    if (only && others.length > 0) throw new AmbiguousUnitError({ unit: text, count: others.length + 1 });
    if (only) return only;
  }
  throw new UnknownUnitNameError({ unit: text });
}
