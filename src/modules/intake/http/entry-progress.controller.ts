import { Body, Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { EntryProgress } from '../application/entry-progress.js';
import {
  EntryProgressRequest,
  EntryProgressResponse,
  ExpectedCasesRequest,
} from './dto/entry-progress.dto.js';

@ApiTags('intake')
@Controller('entry-progress')
export class EntryProgressController {
  constructor(private readonly progress: EntryProgress) {}

  /** 已录 17 / 41: how far a batch has been typed in, and what one has just logged. */
  @Get()
  @RequirePermission('case.create')
  @ApiRefusals(401, 403, 422)
  read(
    @CurrentActor() actor: Actor,
    @Query() { campaignId, batchLabel }: EntryProgressRequest,
  ): Promise<EntryProgressResponse> {
    return this.progress.read(actor, campaignId, batchLabel ?? '');
  }

  /** Notes how many cases the cover of a batch says. */
  @Put()
  @HttpCode(204)
  @RequirePermission('case.create')
  @ApiRefusals(401, 403, 404, 422)
  expect(
    @CurrentActor() actor: Actor,
    @Body() { campaignId, batchLabel, expectedCases }: ExpectedCasesRequest,
  ): Promise<void> {
    return this.progress.expect(actor, campaignId, batchLabel.trim(), expectedCases ?? null);
  }
}
