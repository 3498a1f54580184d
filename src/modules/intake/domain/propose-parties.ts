import { findStreets, type NamedUnit } from './find-streets.js';

export interface ProposedParties<U> {
  street: U | null;
  lead: U | null;
  assists: U[];
}

/**
 * Who a row seems to concern: the first street it names is its street and leads, further ones assist. A unit that the
 * file itself calls 主办 or 协办 goes before; the officer decides at dispatch.
 */
export function proposeParties<U extends NamedUnit>(
  row: { streets: readonly U[]; leadUnit: string; assistUnits: string },
  units: readonly U[],
): ProposedParties<U> {
  const [street = null, ...others] = row.streets;
  const [named = null, ...more] = findStreets(units, row.leadUnit);
  const lead = named ?? street;
  const assists = [...(street ? [street] : []), ...others, ...more, ...findStreets(units, row.assistUnits)];
  return { street, lead, assists: [...new Set(assists)].filter((unit) => unit !== lead) };
}
