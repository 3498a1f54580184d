import type { Problem } from '../../../api/problem';
import type { Condition } from '../conditions';

/** What the server said of one condition. */
export const problemOf = (problem: Problem, { field, kind }: Condition): string | undefined =>
  kind === 'days'
    ? (problem.fieldError(`${field}From`) ?? problem.fieldError(`${field}To`))
    : problem.fieldError(field);
