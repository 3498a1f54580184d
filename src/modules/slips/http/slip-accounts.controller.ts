import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ReadColourSlips } from '../application/read-colour-slips.js';
import { SettleConsequence } from '../application/settle-consequence.js';
import { SettleConsequenceRequest, SlipAccountsRequest } from './dto/colour-slip.request.js';
import { SlipAccountResponse, SlipAccountsResponse } from './dto/slip-account.response.js';

/** 单位账: what each unit has got, and what follows from it. */
@ApiTags('colour-slips')
@Controller()
export class SlipAccountsController {
  constructor(
    private readonly readSlips: ReadColourSlips,
    private readonly settle: SettleConsequence,
  ) {}

  /** Slips, points and consequences of a year, the most points first; a unit sees its own. */
  @Get('slip-accounts')
  @RequirePermission('colour-slip.read')
  @ApiRefusals(401, 403, 422)
  async accounts(
    @CurrentActor() actor: Actor,
    @Query() { year, campaignId }: SlipAccountsRequest,
  ): Promise<SlipAccountsResponse> {
    const found = await this.readSlips.accountsOf(actor, year ?? null, campaignId ?? null);
    return { year: found.year, items: found.accounts.map(SlipAccountResponse.of) };
  }

  /** 督办函已发, 已约谈: on which day, and what came of it. */
  @Post('slip-consequences/:id/done')
  @HttpCode(204)
  @RequirePermission('colour-slip.issue')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  done(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { doneOn, note }: SettleConsequenceRequest,
  ): Promise<void> {
    return this.settle.run(actor, id, version, doneOn, note);
  }
}
