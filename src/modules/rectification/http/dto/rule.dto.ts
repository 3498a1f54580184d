import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import type { RuleInForce } from '../../application/rectification-rules.js';
import type { RectificationRule } from '../../domain/rule.js';

const MOST_DAYS = 90;

export class SetRectificationRuleRequest implements RectificationRule {
  /** A milestone later than this makes its task 滞后. */
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  behindAfterDays: number;

  /** Yellow so many days before a milestone. */
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  milestoneWarnDays: number;

  /** Yellow so many days before the next evidence. */
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  evidenceWarnDays: number;
}

export class RectificationRuleResponse implements RectificationRule {
  /** To be sent back as `If-Match`; 0 before anybody has set it. */
  version: number;

  behindAfterDays: number;
  milestoneWarnDays: number;
  evidenceWarnDays: number;

  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  changedAt: string | null;

  static of(this: void, rule: RuleInForce): RectificationRuleResponse {
    const { version, behindAfterDays, milestoneWarnDays, evidenceWarnDays, changedByName, changedAt } = rule;
    return { version, behindAfterDays, milestoneWarnDays, evidenceWarnDays, changedByName, changedAt };
  }
}
