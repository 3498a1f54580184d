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

const STREETS = 'SELECT su.id FROM unit su WHERE su.path LIKE :below';
const ELSEWHERE = `c.id IN (SELECT a.case_id FROM case_assignment a WHERE a.active = :yes AND a.elsewhere = :yes
          AND a.unit_id IN (SELECT au.id FROM unit au WHERE au.path LIKE :below))`;

/** What a unit sees because it lies there, and what because it was given to it from elsewhere; no case is both (ADR 33). */
export type ScopePart = 'lying' | 'elsewhere';
export const partsOf = ({ kind }: Scope): readonly (ScopePart | undefined)[] =>
  kind === 'unit' ? ['lying', 'elsewhere'] : [undefined];

/**
 * A unit sees what was given to it or lies in its street, once it is dispatched; of the parts only those elsewhere add to
 * that. With `part`, one of the two.
 */
export function narrowToScope(
  query: SelectQueryBuilder<CaseRow>,
  scope: Scope,
  part?: ScopePart,
): SelectQueryBuilder<CaseRow> {
  if (scope.kind === 'any') return query;
  if (scope.kind === 'none') return query.andWhere('1 = 0');
  if (scope.kind === 'in-hand')
    return query
      .andWhere(`${IS_WORK} AND c.status <> 'registered' AND c.id IN (${IN_HAND})`)
      .setParameters({ handUser: scope.userId, handUnit: scope.unitId, yes: true });
  return query
    .andWhere(`${IS_WORK} AND c.status <> 'registered' AND ${seen(query, part)}`)
    .setParameters({ below: `${scope.path}%`, yes: true });
}

function seen(query: SelectQueryBuilder<CaseRow>, part: ScopePart | undefined): string {
  const among = query.connection.options.type === 'postgres' ? `= ANY(ARRAY(${STREETS}))` : `IN (${STREETS})`;
  const lying = `c.streetId ${among}`;
  if (part === 'lying') return lying;
  // The index of the streets tells too little of a case for anybody else to begin with it.
  return part ? `${ELSEWHERE} AND (${lying}) IS NOT TRUE` : `((${lying}) IS TRUE OR ${ELSEWHERE})`;
}
