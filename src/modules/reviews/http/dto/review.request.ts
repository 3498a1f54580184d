import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { Day } from '../../../../kernel/day.js';
import { IsDay, NotBefore } from '../../../../platform/http/rules.js';
import { SATISFACTIONS, type Satisfaction } from '../../domain/call-backs.js';
import { CONSEQUENCES, type Consequence } from '../../persistence/drawn-case.entity.js';

export class ReviewsOfRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

export class LookBackListRequest extends ReviewsOfRequest {
  /** What was found, instead of what is planned. */
  @ApiProperty({ enum: ['planned', 'done'], required: false })
  @IsOptional()
  @IsIn(['planned', 'done'])
  state?: 'planned' | 'done';
}

export class DrawRequest {
  @IsUUID()
  campaignId: string;

  @ApiProperty({ type: String, example: '2026-05-01' })
  @IsDay()
  closedFrom: Day;

  @ApiProperty({ type: String, example: '2026-05-31' })
  @IsDay()
  @NotBefore('closedFrom')
  closedTo: Day;

  @IsInt()
  @Min(1)
  @Max(200)
  size: number;

  /** Numbers called out by those who watch; else a random seed. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  seed?: string;

  @IsOptional()
  @IsUUID()
  assigneeId?: string;
}

export class AssigneeRequest {
  @IsUUID()
  assigneeId: string;
}

export class FindingRequest {
  @ApiProperty({ enum: ['ok', 'problem'] })
  @IsIn(['ok', 'problem'])
  result: 'ok' | 'problem';

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;

  @ApiProperty({ enum: CONSEQUENCES, enumName: 'RecheckConsequence', required: false })
  @IsOptional()
  @IsIn(CONSEQUENCES)
  consequence?: Consequence;

  /** For supplementary handling: by when. */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsDay()
  dueOn?: Day;
}

export class CallBackRequest {
  @ApiProperty({ type: String, example: '2026-05-20' })
  @IsDay()
  calledOn: Day;

  @IsBoolean()
  reached: boolean;

  @ApiProperty({ enum: SATISFACTIONS, enumName: 'Satisfaction', required: false })
  @IsOptional()
  @IsIn(SATISFACTIONS)
  answered?: Satisfaction;

  @ApiProperty({ enum: SATISFACTIONS, enumName: 'Satisfaction', required: false })
  @IsOptional()
  @IsIn(SATISFACTIONS)
  solved?: Satisfaction;

  @ApiProperty({ enum: SATISFACTIONS, enumName: 'Satisfaction', required: false })
  @IsOptional()
  @IsIn(SATISFACTIONS)
  satisfied?: Satisfaction;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class PlanLookBackRequest {
  @ApiProperty({ type: String, example: '2026-08-20' })
  @IsDay()
  dueOn: Day;
}

export class LookBackResultRequest {
  @ApiProperty({ enum: ['held', 'rebound'] })
  @IsIn(['held', 'rebound'])
  result: 'held' | 'rebound';

  @ApiProperty({ type: String })
  @IsDay()
  visitedOn: Day;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class LookBackRuleRequest {
  /** 0: planned by hand only. */
  @IsInt()
  @Min(0)
  @Max(60)
  everyMonths: number;

  /** How often after each closure. */
  @IsInt()
  @Min(1)
  @Max(20)
  times: number;
}
