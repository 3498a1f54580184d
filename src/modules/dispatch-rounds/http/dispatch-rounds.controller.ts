import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { attachment } from '../../../platform/http/attachment.js';
import { XLSX } from '../../../platform/documents/official-book.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { OpenRound } from '../application/open-round.js';
import { PlanAhead } from '../application/plan-ahead.js';
import { PrintRound } from '../application/print-round.js';
import { ReadRounds } from '../application/read-rounds.js';
import { DispatchSettings } from '../application/dispatch-settings.js';
import { DispatchRulesRequest, DispatchRulesResponse, rulesOf } from './dto/dispatch-rules.dto.js';
import {
  DispatchRoundLineResponse,
  DispatchRoundResponse,
  OpenedRoundResponse,
} from './dto/dispatch-round.response.js';

/** 月调度: the rounds, who has answered, who is late. */
@ApiTags('dispatch-rounds')
@Controller()
export class DispatchRoundsController {
  constructor(
    private readonly readRounds: ReadRounds,
    private readonly openRound: OpenRound,
    private readonly settings: DispatchSettings,
    private readonly ahead: PlanAhead,
    private readonly print: PrintRound,
  ) {}

  /** All rounds, the newest first; a unit sees what it owes. */
  @Get('dispatch-rounds')
  @RequirePermission('rectification.read')
  @ApiRefusals(401, 403)
  async list(@CurrentActor() actor: Actor): Promise<DispatchRoundLineResponse[]> {
    return (await this.readRounds.all(actor)).map(DispatchRoundLineResponse.of);
  }

  /** One round: units, tasks, answers, who is how late. */
  @Get('dispatch-rounds/:id')
  @RequirePermission('rectification.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async one(@CurrentActor() actor: Actor, @Id() id: string): Promise<DispatchRoundResponse> {
    return DispatchRoundResponse.ofFile(await this.readRounds.one(actor, id));
  }

  /** Opens the round of this month now; there is one a month. */
  @Post('dispatch-rounds')
  @RequirePermission('rectification.manage')
  @ApiRefusals(401, 403, 409)
  async open(@CurrentActor() actor: Actor): Promise<OpenedRoundResponse> {
    return { id: await this.openRound.byHand(actor) };
  }

  /** The answers as a workbook. */
  @Get('dispatch-rounds/:id/xlsx')
  @RequirePermission('rectification.read')
  @ApiParam({ name: 'id', type: String })
  @ApiProduces(XLSX)
  @ApiRefusals(401, 403, 404)
  async xlsx(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    const { fileName, bytes } = await this.print.run(actor, id);
    response.setHeader('Content-Type', XLSX);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Disposition', attachment(fileName));
    response.end(bytes);
  }

  /** The rules in force, and when they open the next round. */
  @Get('dispatch-rules')
  @RequirePermission('campaign.manage')
  @ApiRefusals(401, 403)
  async rules(): Promise<DispatchRulesResponse> {
    const { inForce, next } = await this.ahead.run();
    return DispatchRulesResponse.of(inForce, next);
  }

  /** Sets the rules; a round that is open keeps its own. */
  @Put('dispatch-rules')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiHeader({ name: 'If-Match', required: true, example: '"0"' })
  @ApiRefusals(401, 403, 412, 422)
  setRules(
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() body: DispatchRulesRequest,
  ): Promise<void> {
    return this.settings.set(actor, version, rulesOf(body));
  }
}
