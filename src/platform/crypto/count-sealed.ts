import type { KeyRing } from '../config/key-ring.js';
import { sealedPlaces, type SealedPlace } from './sealed-column.js';
import { HEAD } from './sealed-text.js';

interface Asks {
  query(sql: string): Promise<unknown>;
}

/** How many values stand under which key; '' are those that do not name theirs. One that was erased is empty and counts nowhere. */
export async function countSealed(asks: Asks, { table, column }: SealedPlace): Promise<Map<string, number>> {
  const rows = (await asks.query(
    `SELECT CASE WHEN substr("${column}", ${HEAD}, 1) = '.' THEN substr("${column}", 1, ${HEAD - 1}) ELSE '' END AS key,
      COUNT(*) AS n FROM "${table}" WHERE "${column}" <> '' GROUP BY 1 ORDER BY 1`,
  )) as { key: string; n: number | string }[];
  return new Map(rows.map(({ key, n }) => [key, Number(n)]));
}

/** The keys that what is sealed here cannot be read without; values that do not name theirs may need any. */
export async function keysNeeded(asks: Asks, ring: KeyRing): Promise<string[]> {
  const needed = new Set<string>();
  for (const place of sealedPlaces())
    for (const key of (await countSealed(asks, place)).keys())
      for (const id of key ? [key] : ring.all.map((one) => one.id)) needed.add(id);
  return [...needed].toSorted();
}
