import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNumber, Max, Min, ValidateNested } from 'class-validator';
import { MOST_BOXES } from '../../../evidence/index.js';

export class BoxRequest {
  @IsNumber()
  @Min(0)
  @Max(1)
  x: number;

  @IsNumber()
  @Min(0)
  @Max(1)
  y: number;

  @IsNumber()
  @Min(0.001)
  @Max(1)
  w: number;

  @IsNumber()
  @Min(0.001)
  @Max(1)
  h: number;
}

export class SetRedactionsRequest {
  /** In fractions of the picture as it is shown; none takes all boxes off. */
  @IsArray()
  @ArrayMaxSize(MOST_BOXES)
  @ValidateNested({ each: true })
  @Type(() => BoxRequest)
  boxes: BoxRequest[];
}
