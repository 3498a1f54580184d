import type { SelectQueryBuilder } from 'typeorm';
import type { Scope } from '../../access/index.js';
import { IS_WORK } from './case-views.js';
import type { CaseRow } from './case.entity.js';

/** A unit sees what was given to it or lies in its street, once it is dispatched. */
export function narrowToScope(query: SelectQueryBuilder<CaseRow>, scope: Scope): SelectQueryBuilder<CaseRow> {
  if (scope.kind === 'any') return query;
  if (scope.kind === 'none') return query.andWhere('1 = 0');
  return query.andWhere(`${IS_WORK} AND c.status <> 'registered'`).andWhere(
    `c.id IN (SELECT a.case_id FROM case_assignment a INNER JOIN unit au ON au.id = a.unit_id
          WHERE a.active = :yes AND au.path LIKE :below
        UNION SELECT s.id FROM inspection_case s INNER JOIN unit su ON su.id = s.street_id
          WHERE su.path LIKE :below)`,
    { below: `${scope.path}%`, yes: true },
  );
}
