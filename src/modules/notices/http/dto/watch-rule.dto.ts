import { ApiProperty } from '@nestjs/swagger';
import { IsInt } from 'class-validator';
import { WATCHES, type Watch } from '../../domain/watches.js';

const NAMES = Object.keys(WATCHES) as Watch[];

export class WatchRuleResponse {
  @ApiProperty({ enum: NAMES, enumName: 'Watch' })
  name: Watch;

  /** 0 while nobody has set it. */
  version: number;

  /** From so many days or minutes on word goes out. */
  amount: number;
}

export class WatchRuleRequest {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  amount: number;
}
