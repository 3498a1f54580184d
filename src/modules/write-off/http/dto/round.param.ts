import { Type } from 'class-transformer';
import { IsInt, IsUUID, Min } from 'class-validator';

/** A round of a task. */
export class RoundParam {
  @IsUUID()
  id: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  round: number;
}
