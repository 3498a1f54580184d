import type { SelectQueryBuilder } from 'typeorm';
import type { Scope } from '../../access/index.js';
import { IS_WORK } from './case-views.js';
import type { CaseRow } from './case.entity.js';

/** A unit sees what was given to it or lies in its street, once it is dispatched; of the parts only those elsewhere add to that. */
export function narrowToScope(query: SelectQueryBuilder<CaseRow>, scope: Scope): SelectQueryBuilder<CaseRow> {
  if (scope.kind === 'any') return query;
  if (scope.kind === 'none') return query.andWhere('1 = 0');
  return query.andWhere(`${IS_WORK} AND c.status <> 'registered'`).andWhere(
    `(c.streetId IN (SELECT su.id FROM unit su WHERE su.path LIKE :below)
        OR c.id IN (SELECT a.case_id FROM case_assignment a WHERE a.active = :yes AND a.elsewhere = :yes
          AND a.unit_id IN (SELECT au.id FROM unit au WHERE au.path LIKE :below)))`,
    { below: `${scope.path}%`, yes: true },
  );
}
