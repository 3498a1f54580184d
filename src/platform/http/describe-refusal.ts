import { fill, type DomainError, type ErrorKind } from '../../kernel/errors.js';
import type { Language } from './language.js';
import type { Problem } from './problem.js';

const STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  'not-found': 404,
  forbidden: 403,
  unauthenticated: 401,
  conflict: 409,
  stale: 412,
  'too-many': 429,
  'too-large': 413,
  unavailable: 503,
};

/** A refusal of the domain in the words of RFC 9457. */
export function describeRefusal(error: DomainError, language: Language, requestId: string): Problem {
  const title = error.sentence[language];
  return {
    type: `urn:duban:problem:${error.code}`,
    title,
    detail: title,
    status: STATUS[error.kind],
    code: error.code,
    errors: error.fields.map((one) => ({
      field: one.field,
      code: one.code,
      message: fill(one.wording, one.details)[language],
    })),
    details: error.details,
    requestId,
  };
}
