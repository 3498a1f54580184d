import type { SelectQueryBuilder } from 'typeorm';
import type { Scope } from '../../access/index.js';
import { IS_WORK } from './case-views.js';
import type { CaseRow } from './case.entity.js';

/** Given to the person or the community by a unit that has a part in the case, or in whose area it lies. */
const IN_HAND = `SELECT h.case_id FROM case_handler h
  JOIN unit hu ON hu.id = h.unit_id
  JOIN inspection_case hc ON hc.id = h.case_id
  WHERE (h.user_id = :handUser OR h.community_id = :handUnit)
    AND (EXISTS (SELECT 1 FROM unit hs WHERE hs.id = hc.street_id AND hs.path LIKE hu.path || '%')
      OR EXISTS (SELECT 1 FROM case_assignment ha JOIN unit hp ON hp.id = ha.unit_id
        WHERE ha.case_id = h.case_id AND ha.active = :yes AND hp.path LIKE hu.path || '%'))`;

/** A unit sees what was given to it or lies in its street, once it is dispatched; of the parts only those elsewhere add to that. */
export function narrowToScope(query: SelectQueryBuilder<CaseRow>, scope: Scope): SelectQueryBuilder<CaseRow> {
  if (scope.kind === 'any') return query;
  if (scope.kind === 'none') return query.andWhere('1 = 0');
  if (scope.kind === 'in-hand')
    return query
      .andWhere(`${IS_WORK} AND c.status <> 'registered' AND c.id IN (${IN_HAND})`)
      .setParameters({ handUser: scope.userId, handUnit: scope.unitId, yes: true });
  return query.andWhere(`${IS_WORK} AND c.status <> 'registered'`).andWhere(
    `(c.streetId IN (SELECT su.id FROM unit su WHERE su.path LIKE :below)
        OR c.id IN (SELECT a.case_id FROM case_assignment a WHERE a.active = :yes AND a.elsewhere = :yes
          AND a.unit_id IN (SELECT au.id FROM unit au WHERE au.path LIKE :below)))`,
    { below: `${scope.path}%`, yes: true },
  );
}
