import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * What a query finds as plain rows of these columns, as the database gives them: for texts and numbers of hundreds of rows and
 * more, where making an entity of each costs more than reading it. No transformer is applied.
 */
export function plainColumns<E extends ObjectLiteral, K extends keyof E & string>(
  query: SelectQueryBuilder<E>,
  names: readonly K[],
): Promise<Pick<E, K>[]> {
  query.select([]);
  for (const name of names) query.addSelect(`${query.alias}.${name}`, name);
  return query.getRawMany<Pick<E, K>>();
}
