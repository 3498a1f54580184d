import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { VersionHeaders, type TellVersions } from '../../../platform/http/version-headers.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { pressOf } from '../../cases/index.js';
import { IssueByHand } from '../application/issue-by-hand.js';
import { PrintColourSlip } from '../application/print-colour-slip.js';
import { ReadColourSlips } from '../application/read-colour-slips.js';
import { ReceiveSlip } from '../application/receive-slip.js';
import { WithdrawSlip } from '../application/withdraw-slip.js';
import {
  ColourSlipListRequest,
  IssueSlipRequest,
  ReceiveSlipRequest,
  WithdrawSlipRequest,
} from './dto/colour-slip.request.js';
import {
  ColourSlipCountsResponse,
  ColourSlipPageResponse,
  ColourSlipResponse,
  IssuedSlipResponse,
} from './dto/colour-slip.response.js';
import { sendDocx } from '../../../platform/http/send-docx.js';

const VERSION_HEADER = { name: 'If-Match', required: true, example: '"1"' };
/** The phone sends the same press until it has an answer. */
const KEY_HEADER = {
  name: 'Idempotency-Key',
  required: false,
  description: 'the same key gets the first answer again',
};

/** 三色督办单: blue 提醒, yellow 警示, red 督办. */
@ApiTags('colour-slips')
@Controller()
export class ColourSlipsController {
  constructor(
    private readonly readSlips: ReadColourSlips,
    private readonly issueByHand: IssueByHand,
    private readonly receiveSlip: ReceiveSlip,
    private readonly withdrawSlip: WithdrawSlip,
    private readonly print: PrintColourSlip,
  ) {}

  /** Slips, the newest first; a unit sees its own. */
  @Get('colour-slips')
  @RequirePermission('colour-slip.read')
  @ApiRefusals(401, 403, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { view = 'all', colour, unitId, year, campaignId, cursor, limit = 50 }: ColourSlipListRequest,
  ): Promise<ColourSlipPageResponse> {
    const filter = {
      view,
      colour: colour ?? null,
      unitId: unitId ?? null,
      year: year ?? null,
      campaignId: campaignId ?? null,
    };
    const { items, ...page } = await this.readSlips.page(actor, filter, cursor ?? null, limit);
    return { items: items.map(ColourSlipResponse.of), ...page };
  }

  /** What waits for whom. */
  @Get('colour-slips/counts')
  @RequirePermission('colour-slip.read')
  @ApiRefusals(401, 403)
  counts(@CurrentActor() actor: Actor): Promise<ColourSlipCountsResponse> {
    return this.readSlips.counts(actor);
  }

  /** One slip with its cases. */
  @Get('colour-slips/:id')
  @RequirePermission('colour-slip.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async one(@CurrentActor() actor: Actor, @Id() id: string): Promise<ColourSlipResponse> {
    return ColourSlipResponse.of(await this.readSlips.one(actor, id));
  }

  /** The slip as a Word document; nothing of who complained. */
  @Get('colour-slips/:id/docx')
  @RequirePermission('colour-slip.read')
  @ApiParam({ name: 'id', type: String })
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404)
  async docx(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendDocx(response, await this.print.run(actor, id));
  }

  /** Issues a slip by hand to the lead unit of these cases. */
  @Post('colour-slips')
  @RequirePermission('colour-slip.issue')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key issues once' })
  @ApiRefusals(401, 403, 404, 409, 422)
  async issue(
    @CurrentActor() actor: Actor,
    @Body() body: IssueSlipRequest,
    @CreateAttempt() attempt: Attempt | null,
  ): Promise<IssuedSlipResponse> {
    return { id: await this.issueByHand.run(actor, body, attempt) };
  }

  /** 签收: the unit has it, and says what it has done. */
  @Post('colour-slips/:id/receive')
  @HttpCode(204)
  @RequirePermission('colour-slip.receive')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiHeader(KEY_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async receive(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @CreateAttempt() attempt: Attempt | null,
    @VersionHeaders() tell: TellVersions,
    @Body() body: ReceiveSlipRequest,
  ): Promise<void> {
    const receipt = { version, words: body.receipt, press: pressOf(attempt, body) };
    tell(await this.receiveSlip.run(actor, id, receipt));
  }

  /** 撤销: its number stays used, and it counts for nothing. */
  @Post('colour-slips/:id/withdraw')
  @HttpCode(204)
  @RequirePermission('colour-slip.issue')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  withdraw(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: WithdrawSlipRequest,
  ): Promise<void> {
    return this.withdrawSlip.run(actor, id, version, reason);
  }

  /** The slips about one case. */
  @Get('cases/:id/colour-slips')
  @RequirePermission('case.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async ofCase(@CurrentActor() actor: Actor, @Id() id: string): Promise<ColourSlipResponse[]> {
    return (await this.readSlips.ofCase(actor, id)).map(ColourSlipResponse.of);
  }
}
