import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { PaperTexts } from '../application/paper-texts.js';
import { WriteOffRules } from '../application/write-off-rules.js';
import {
  linksOf,
  WriteOffOfScopeRequest,
  WriteOffPaperWordsRequest,
  WriteOffPaperWordsResponse,
  WriteOffRulesRequest,
  WriteOffRulesResponse,
} from './dto/write-off-settings.dto.js';

const VERSION_HEADER = { name: 'If-Match', required: true, example: '"0"' };

/** 销号流程 of a campaign, and the words of its papers. */
@ApiTags('write-off')
@Controller()
export class WriteOffSettingsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: WriteOffRules,
    private readonly texts: PaperTexts,
  ) {}

  /** The chain in force, of one campaign or for all. */
  @Get('write-off-rules')
  @RequirePermission('campaign.read')
  @ApiRefusals(401, 403, 422)
  async readRules(@Query() { campaignId }: WriteOffOfScopeRequest): Promise<WriteOffRulesResponse> {
    return WriteOffRulesResponse.of(await this.rules.inForce(this.uow.reads, campaignId ?? null));
  }

  /** Sets the chain of one campaign or for all; rounds that have begun keep theirs. */
  @Put('write-off-rules')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 412, 422)
  setRules(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: WriteOffOfScopeRequest,
    @ExpectedVersion() version: number,
    @Body() body: WriteOffRulesRequest,
  ): Promise<void> {
    return this.rules.set(actor, campaignId ?? null, version, linksOf(body));
  }

  /** Takes the chain of a campaign away, so that the general one holds for it; without a campaign the proposed one holds. */
  @Delete('write-off-rules')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 412, 422)
  resetRules(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: WriteOffOfScopeRequest,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.rules.reset(actor, campaignId ?? null, version);
  }

  /** The words of 公示 and 销号申请表. */
  @Get('write-off-words')
  @RequirePermission('campaign.manage')
  @ApiRefusals(401, 403)
  async readWords(): Promise<WriteOffPaperWordsResponse> {
    const { words, version } = await this.texts.inForce(this.uow.reads);
    return { ...words, version };
  }

  /** Sets the words; notices that are out keep theirs. */
  @Put('write-off-words')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 412, 422)
  setWords(
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Body()
    { noticeTitle, noticeBody, receiver, applicationTitle, applicationFoot }: WriteOffPaperWordsRequest,
  ): Promise<void> {
    const words = { noticeTitle, noticeBody, receiver: { ...receiver }, applicationTitle, applicationFoot };
    return this.texts.set(actor, version, words);
  }
}
