import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Scope } from '../../access/index.js';

/** A unit sees what concerns itself and what lies below it; who works by hand alone sees nothing here. */
export function narrowToUnit<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  scope: Scope,
  alias: string,
): SelectQueryBuilder<T> {
  if (scope.kind === 'none' || scope.kind === 'in-hand') query.andWhere('1 = 0');
  if (scope.kind === 'unit')
    query.andWhere(`${alias}.unitId IN (SELECT u.id FROM unit u WHERE u.path LIKE :below)`, {
      below: `${scope.path}%`,
    });
  return query;
}
