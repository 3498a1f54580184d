import { Type } from 'class-transformer';
import { IsInt, Min } from 'class-validator';

export class RoundParam {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  round: number;
}
