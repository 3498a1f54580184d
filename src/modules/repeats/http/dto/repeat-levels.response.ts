import { ApiProperty } from '@nestjs/swagger';
import { HANDLING_LEVELS, type HandlingLevel, type LevelPolicy } from '../../domain/handling-levels.js';
import { RepeatLevelDto } from './repeat-levels.request.js';

export class LevelPolicyResponse {
  @ApiProperty({ type: Number, nullable: true })
  withinDays: number | null;

  onlyAfterClosure: boolean;

  @ApiProperty({ type: [RepeatLevelDto] })
  rules: RepeatLevelDto[];

  static ofPolicy({ withinDays, onlyAfterClosure, rules }: LevelPolicy): LevelPolicyResponse {
    return { withinDays, onlyAfterClosure, rules: [...rules] };
  }
}

export class RepeatLevelsResponse extends LevelPolicyResponse {
  /** To be sent back as `If-Match`. */
  version: number;

  /** The office has set none of its own. */
  proposed: boolean;

  /** How many matters the last change concerns. */
  matters: number;

  /** How many of them are at their new level by now. */
  followed: number;
}

export class LevelsChangeResponse {
  id: string;
  at: string;
  byName: string;

  @ApiProperty({ type: LevelPolicyResponse })
  before: LevelPolicyResponse;

  @ApiProperty({ type: LevelPolicyResponse })
  after: LevelPolicyResponse;

  /** How many matters changed their level with it. */
  matters: number;
}

export class ChangedMatterResponse {
  headCaseId: string;

  @ApiProperty({ type: String, nullable: true })
  headNumber: string | null;

  title: string;
  repeats: number;

  @ApiProperty({ enum: HANDLING_LEVELS, enumName: 'HandlingLevel', nullable: true })
  from: HandlingLevel | null;

  @ApiProperty({ enum: HANDLING_LEVELS, enumName: 'HandlingLevel', nullable: true })
  to: HandlingLevel | null;

  rises: boolean;
  opensTaskForce: boolean;
}

export class LevelsEffectResponse {
  rising: number;
  falling: number;
  openingTaskForce: number;

  /** The first of them, highest level first. */
  @ApiProperty({ type: [ChangedMatterResponse] })
  matters: ChangedMatterResponse[];
}

export class LevelsSetResponse {
  /** How many matters follow. */
  matters: number;
}
