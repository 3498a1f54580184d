import { ValidateBy, buildMessage, type ValidationOptions } from 'class-validator';
import { isDay, isWeek } from '../../kernel/day.js';

const FLAGS = new Map<unknown, boolean>([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** For `@Transform`: a flag of a query as it is written there; anything else is left for `@IsBoolean` to refuse. */
export const asFlag = ({ value }: { value: unknown }): unknown => FLAGS.get(value) ?? value;

/** A real calendar day, `YYYY-MM-DD`. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDay',
      validator: {
        validate: isDay,
        defaultMessage: buildMessage((each) => `${each}$property must be a day`, options),
      },
    },
    options,
  );

/** A moment with its offset, ISO 8601. */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isInstant',
      validator: {
        validate: (value: unknown): boolean =>
          typeof value === 'string' &&
          /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
          !Number.isNaN(Date.parse(value)),
        defaultMessage: buildMessage((each) => `${each}$property must be a moment with its offset`, options),
      },
    },
    options,
  );

/** An ISO week, `YYYY-Www`. */
export const IsWeek = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isWeek',
      validator: {
        validate: isWeek,
        defaultMessage: buildMessage((each) => `${each}$property must be an ISO week`, options),
      },
    },
    options,
  );

/** A day that does not lie before the day in that other field. */
export const NotBefore = (start: string, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'notBefore',
      validator: {
        validate: (value: unknown, args): boolean => {
          const first = (args?.object as Record<string, unknown> | undefined)?.[start];
          return !isDay(first) || !isDay(value) || value >= first;
        },
        defaultMessage: buildMessage((each) => `${each}$property must not lie before ${start}`, options),
      },
    },
    options,
  );
