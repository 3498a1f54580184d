import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ROLES, type Role } from '../../../access/index.js';
import { CONDITIONS, HOLDERS, type Condition, type Holder } from '../../domain/chain.js';

const VISIT_FOR = ['always', 'key-case', 'untrue'] as const;
type VisitFor = (typeof VISIT_FOR)[number];

/** One link of the chain. */
export class ChainStepDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  title: string;

  @ApiProperty({ enum: HOLDERS, enumName: 'LinkHolder' })
  @IsIn(HOLDERS)
  holder: Holder;

  @ApiProperty({ enum: ROLES, enumName: 'Role', nullable: true, required: false })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  userId?: string | null;

  @IsBoolean()
  decides: boolean;

  @ApiProperty({ enum: CONDITIONS, enumName: 'LinkCondition' })
  @IsIn(CONDITIONS)
  condition: Condition;
}

export class ReviewCheckDto {
  /** For cases of this medium only. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  medium?: string | null;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  text: string;
}

export class SetSignOffRequest {
  /** In their order; none: one person decides alone. */
  @ApiProperty({ type: [ChainStepDto] })
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => ChainStepDto)
  steps: ChainStepDto[];

  /** For which cases a leader has to have been on the spot. */
  @ApiProperty({ enum: VISIT_FOR, isArray: true })
  @IsArray()
  @IsIn(VISIT_FOR, { each: true })
  visitFor: VisitFor[];

  @ApiProperty({ type: [ReviewCheckDto] })
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => ReviewCheckDto)
  checks: ReviewCheckDto[];
}

export class SignOffSettingsResponse extends SetSignOffRequest {
  version: number;
}
