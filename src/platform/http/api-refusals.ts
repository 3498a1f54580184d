import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { Problem } from './problem.js';

const MEANING: Record<number, string> = {
  401: 'Not signed in',
  403: 'The role may not do this',
  404: 'No such row, or outside the caller’s area',
  409: 'The current state does not permit it',
  412: 'Somebody else changed it first',
  413: 'Too large',
  422: 'Something is missing or wrong; the fields say what',
  429: 'Too many tries',
  503: 'Not now; the answer says when to come again',
};

/** Documents the refusals of an operation as problem+json. */
export const ApiRefusals = (
  ...statuses: (keyof typeof MEANING & number)[]
): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: MEANING[status] ?? 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );
export { Problem };
