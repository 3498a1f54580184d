import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../../../access/index.js';
import { CaseLineResponse, NamedUnit, type CaseLights, type LightContext } from '../../../cases/index.js';
import type { ReadProposal } from '../../application/read-proposals.js';
import { COLOURS, type Colour } from '../../domain/colours.js';

export class ProposedTaskResponse {
  id: string;
  number: string;
  title: string;
}

export class SlipProposalResponse {
  id: string;

  @ApiProperty({ enum: COLOURS, enumName: 'SlipColour' })
  colour: Colour;

  unit: NamedUnit;
  campaignId: string;

  /** What it is about: a case, */
  @ApiProperty({ type: CaseLineResponse, nullable: true })
  case: CaseLineResponse | null;

  /** or a rectification task. */
  @ApiProperty({ type: ProposedTaskResponse, nullable: true })
  task: ProposedTaskResponse | null;

  /** @example "整改办结逾期 3 个工作日" */
  why: string;

  /** The rule in words. @example "逾期满 3 个工作日" */
  rule: string;

  /** Issued by the next round on a working day, unless it is dismissed. */
  auto: boolean;

  proposedAt: string;

  static of(
    { row, unit, line }: ReadProposal,
    actor: Actor,
    lights: CaseLights,
    context: LightContext,
  ): SlipProposalResponse {
    const { id, colour, campaignId, taskId, taskNumber, taskTitle, why, rule, auto, proposedAt } = row;
    return {
      id,
      colour,
      unit: { id: unit.id, name: unit.name },
      campaignId,
      case: line && CaseLineResponse.of(line, actor, lights, context),
      task: taskId ? { id: taskId, number: taskNumber ?? '', title: taskTitle ?? '' } : null,
      why,
      rule,
      auto,
      proposedAt,
    };
  }
}

export class SlipProposalsResponse {
  @ApiProperty({ type: [SlipProposalResponse] })
  items: SlipProposalResponse[];

  total: number;
}

class IssuedNumberResponse {
  id: string;
  number: string;
}

export class IssuedProposalsResponse {
  @ApiProperty({ type: [IssuedNumberResponse] })
  slips: IssuedNumberResponse[];

  cases: number;

  /** Decided by somebody else meanwhile, or fitting no more. */
  left: number;
}

export class DismissedProposalsResponse {
  dismissed: number;
}

export class ProposedRoundResponse {
  proposed: number;
  lapsed: number;
}
