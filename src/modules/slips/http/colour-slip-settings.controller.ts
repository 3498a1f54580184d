import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ColourSlipRules } from '../application/colour-slip-rules.js';
import { ColourSlipTexts } from '../application/colour-slip-texts.js';
import { PrintColourSlip } from '../application/print-colour-slip.js';
import { GENERAL } from '../domain/slip-rule.js';
import { OfCampaignRequest } from './dto/colour-slip.request.js';
import { rulesOf, SlipRulesRequest, SlipRulesResponse } from './dto/slip-rules.dto.js';
import {
  ColourSlipWordsRequest,
  ColourSlipWordsResponse,
  SlipSampleRequest,
  wordsOf,
} from './dto/slip-words.dto.js';
import { sendDocx } from '../../../platform/http/send-docx.js';

const VERSION_HEADER = { name: 'If-Match', required: true, example: '"0"' };

/** 发单规则 and 督办单文字. */
@ApiTags('colour-slips')
@Controller()
export class ColourSlipSettingsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: ColourSlipRules,
    private readonly texts: ColourSlipTexts,
    private readonly print: PrintColourSlip,
  ) {}

  /** The rules in force, of one campaign or for all. */
  @Get('colour-slip-rules')
  @RequirePermission('campaign.manage')
  @ApiRefusals(401, 403, 422)
  async readRules(@Query() { campaignId }: OfCampaignRequest): Promise<SlipRulesResponse> {
    const book = await this.rules.load(this.uow.reads);
    return SlipRulesResponse.of(book.inForce(campaignId ?? GENERAL));
  }

  /** Sets the rules of one campaign or for all; they hold from the next round on. */
  @Put('colour-slip-rules')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 412, 422)
  setRules(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: OfCampaignRequest,
    @ExpectedVersion() version: number,
    @Body() body: SlipRulesRequest,
  ): Promise<void> {
    return this.rules.set(actor, campaignId ?? GENERAL, version, rulesOf(body));
  }

  /** The words of the paper and the pattern of the number; the same for all campaigns. */
  @Get('colour-slip-words')
  @RequirePermission('campaign.manage')
  @ApiRefusals(401, 403)
  async readWords(): Promise<ColourSlipWordsResponse> {
    return ColourSlipWordsResponse.of(await this.texts.inForce(this.uow.reads));
  }

  /** Sets the words; slips that are out keep theirs. */
  @Put('colour-slip-words')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 412, 422)
  setWords(
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() body: ColourSlipWordsRequest,
  ): Promise<void> {
    return this.texts.set(actor, version, wordsOf(body));
  }

  /** A sample with these words as a Word document, before they are saved; of no case and no task. */
  @Post('colour-slip-words/sample')
  @HttpCode(200)
  @RequirePermission('campaign.manage')
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 422)
  async sample(
    @CurrentActor() actor: Actor,
    @Body() body: SlipSampleRequest,
    @Res() response: Response,
  ): Promise<void> {
    sendDocx(response, await this.print.sample(actor, body.colour, body.about, wordsOf(body)));
  }
}
