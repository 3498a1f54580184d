import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, ParseEnumPipe } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { SeenVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { LIMIT_STEPS, type Step } from '../../deadlines/index.js';
import { AddBatch } from '../application/add-batch.js';
import { AddCampaign } from '../application/add-campaign.js';
import { Campaigns } from '../application/campaigns.js';
import { ChangeCampaign } from '../application/change-campaign.js';
import {
  AddBatchRequest,
  AddCampaignRequest,
  ChangeCampaignRequest,
  SetRuleRequest,
} from './dto/campaign.request.js';
import { BatchResponse, CampaignResponse, LimitRuleResponse } from './dto/campaign.response.js';

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly addCampaign: AddCampaign,
    private readonly changeCampaign: ChangeCampaign,
    private readonly addBatch: AddBatch,
  ) {}

  /** All campaigns, newest first. */
  @Get()
  @RequirePermission('campaign.read')
  @ApiRefusals(401)
  async list(): Promise<CampaignResponse[]> {
    return (await this.campaigns.all(this.uow.reads)).map(CampaignResponse.of);
  }

  /** Opens a campaign with the rules usual at its level. */
  @Post()
  @RequirePermission('campaign.manage')
  @ApiRefusals(401, 403, 409, 422)
  async add(@CurrentActor() actor: Actor, @Body() body: AddCampaignRequest): Promise<CampaignResponse> {
    return CampaignResponse.of(await this.addCampaign.run(actor, body));
  }

  /** Changes dates, thresholds of the lights and the least evidence. */
  @Patch(':id')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 422)
  change(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ChangeCampaignRequest): Promise<void> {
    return this.changeCampaign.run(actor, id, body);
  }

  /** The time-limit rule of each step. */
  @Get(':id/rules')
  @RequirePermission('campaign.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401)
  async rules(@Id() id: string): Promise<LimitRuleResponse[]> {
    return (await this.campaigns.rules(this.uow.reads, id)).map(LimitRuleResponse.of);
  }

  /** Sets the rule of one step for deadlines that start from now on. */
  @Put(':id/rules/:step')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiParam({ name: 'step', enum: LIMIT_STEPS })
  @ApiHeader({ name: 'If-Match', required: false, description: 'revision that was seen', example: '"1"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  setRule(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('step', new ParseEnumPipe(Object.fromEntries(LIMIT_STEPS.map((s) => [s, s])))) step: Step,
    @SeenVersion() seen: number | null,
    @Body() body: SetRuleRequest,
  ): Promise<void> {
    const rule = { ...body, step, innerAmount: body.innerAmount ?? null };
    return this.changeCampaign.setRule(actor, id, rule, seen);
  }

  /** The batches of a campaign, newest first. */
  @Get(':id/batches')
  @RequirePermission('campaign.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401)
  async batches(@Id() id: string): Promise<BatchResponse[]> {
    return (await this.campaigns.batches(this.uow.reads, id)).map(BatchResponse.of);
  }

  /** The batch with that label, made if it is new. */
  @Post(':id/batches')
  @RequirePermission('case.create')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 422)
  async batch(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: AddBatchRequest,
  ): Promise<BatchResponse> {
    const handedOverAt = body.handedOverAt ? instant(body.handedOverAt) : null;
    return BatchResponse.of(await this.addBatch.run(actor, { ...body, handedOverAt, campaignId: id }));
  }
}
