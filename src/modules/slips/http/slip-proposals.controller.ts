import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights } from '../../cases/index.js';
import { DismissProposals } from '../application/dismiss-proposals.js';
import { IssueProposals } from '../application/issue-proposals.js';
import { ProposeSlips } from '../application/propose-slips.js';
import { ReadProposals } from '../application/read-proposals.js';
import { DismissProposalsRequest, OfCampaignRequest, ProposalsRequest } from './dto/colour-slip.request.js';
import {
  DismissedProposalsResponse,
  IssuedProposalsResponse,
  ProposedRoundResponse,
  SlipProposalResponse,
  SlipProposalsResponse,
} from './dto/slip-proposal.response.js';

/** 待发督办单: what the rules propose, and what an officer makes of it. */
@ApiTags('colour-slips')
@Controller('slip-proposals')
export class SlipProposalsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lights: CaseLights,
    private readonly readProposals: ReadProposals,
    private readonly propose: ProposeSlips,
    private readonly issueProposals: IssueProposals,
    private readonly dismissProposals: DismissProposals,
  ) {}

  /** Open proposals, the sharpest colour first. */
  @Get()
  @RequirePermission('colour-slip.issue')
  @ApiRefusals(401, 403, 422)
  async open(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: OfCampaignRequest,
  ): Promise<SlipProposalsResponse> {
    const { items, total } = await this.readProposals.open(actor, campaignId ?? null);
    const context = await this.lights.context(this.uow.reads, null);
    return { items: items.map((one) => SlipProposalResponse.of(one, actor, this.lights, context)), total };
  }

  /** Looks now which rules fit, as the round of each morning does; issues nothing. */
  @Post('look')
  @HttpCode(200)
  @RequirePermission('colour-slip.issue')
  @ApiRefusals(401, 403)
  look(): Promise<ProposedRoundResponse> {
    return this.propose.run();
  }

  /** Issues these: one slip per campaign, unit and colour, with all its cases. */
  @Post('issue')
  @HttpCode(200)
  @RequirePermission('colour-slip.issue')
  @ApiRefusals(401, 403, 409, 422)
  issue(@CurrentActor() actor: Actor, @Body() { ids }: ProposalsRequest): Promise<IssuedProposalsResponse> {
    return this.issueProposals.run(actor, ids);
  }

  /** Does not issue these, with a reason; the same rule does not come back for the same limit. */
  @Post('dismiss')
  @HttpCode(200)
  @RequirePermission('colour-slip.issue')
  @ApiRefusals(401, 403, 409, 422)
  async dismiss(
    @CurrentActor() actor: Actor,
    @Body() { ids, reason }: DismissProposalsRequest,
  ): Promise<DismissedProposalsResponse> {
    return { dismissed: await this.dismissProposals.run(actor, ids, reason) };
  }
}
