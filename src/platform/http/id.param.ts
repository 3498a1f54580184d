import { isId } from '../../kernel/ids.js';
import { NotFoundError } from '../../kernel/errors.js';
import { Param, type PipeTransform } from '@nestjs/common';

class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new NotFoundError();
    return value.toLowerCase();
  }
}

/** An id in the path; text of another shape answers like a row that does not exist. */
export const Id = (name = 'id'): ParameterDecorator => Param(name, new IdPipe());
