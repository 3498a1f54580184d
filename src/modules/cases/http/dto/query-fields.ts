import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';
import { asFlag, IsDay, NotBefore } from '../../../../platform/http/rules.js';

/** So many ids still fit into an address. */
const MOST = 150;

/** Values with commas between them, or the parameter several times. */
export const Several = (values?: readonly string[], enumName?: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty(
      values
        ? { enum: [...values], enumName, isArray: true, required: false }
        : { type: [String], required: false },
    ),
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value)),
    IsArray(),
    ArrayMaxSize(MOST),
    values ? IsIn(values, { each: true }) : IsString({ each: true }),
  );

export const OneOf = (values: readonly string[], enumName: string): PropertyDecorator =>
  applyDecorators(ApiProperty({ enum: [...values], enumName, required: false }), IsOptional(), IsIn(values));

/** Yes or no; any other word is refused rather than taken for no. */
export const Flag = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: Boolean, required: false }),
    IsOptional(),
    Transform(asFlag),
    IsBoolean(),
  );

const DAY = { type: String, format: 'date', required: false } as const;

/** First day of a range. */
export const RangeStart = (): PropertyDecorator => applyDecorators(ApiProperty(DAY), IsOptional(), IsDay());

/** Last day of a range, not before its first. */
export const RangeEnd = (start: string): PropertyDecorator =>
  applyDecorators(ApiProperty(DAY), IsOptional(), IsDay(), NotBefore(start));
