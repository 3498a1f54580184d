import { isId } from '../../kernel/ids.js';
import { NotFoundError } from '../../kernel/errors.js';
import { Param, type PipeTransform } from '@nestjs/common';

class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new NotFoundError();
    return value.toLowerCase();
  }
}

class YearPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[12]\d{3}$/.test(value)) throw new NotFoundError();
    return Number(value);
  }
}

/** A year in the path. */
export const Year = (name = 'year'): ParameterDecorator => Param(name, new YearPipe());

/** An id in the path; text of another shape answers like a row that does not exist. */
export const Id = (name = 'id'): ParameterDecorator => Param(name, new IdPipe());
