import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { FreezeIssue } from '../application/freeze-issue.js';
import { PrintLedger } from '../application/print-ledger.js';
import { ReadLedgers } from '../application/read-ledgers.js';
import { SliceRequest } from '../../../platform/http/slice.request.js';
import { LedgerPrintRequest, pageOf } from './dto/ledger-print.request.js';
import {
  FrozenIssueResponse,
  LedgerPreviewResponse,
  LedgerSummaryResponse,
  OpenLedgerResponse,
} from './dto/ledger.response.js';
import { FILE_TYPES, sendLedger } from './send-ledger.js';

/** 整改台账. */
@ApiTags('ledgers')
@Controller('ledgers')
export class LedgersController {
  constructor(
    private readonly read: ReadLedgers,
    private readonly print: PrintLedger,
    private readonly freezeIssue: FreezeIssue,
  ) {}

  /** The ledgers, with how many tasks of the reader each holds and the last issue. */
  @Get()
  @RequirePermission('rectification.read')
  @ApiRefusals(401, 403)
  async list(@CurrentActor() actor: Actor): Promise<LedgerSummaryResponse[]> {
    return (await this.read.list(actor)).map(LedgerSummaryResponse.of);
  }

  /** A ledger as it stands now, marked against the last issue: a page of its rows. */
  @Get(':id')
  @RequirePermission('rectification.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 422)
  async one(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: SliceRequest,
  ): Promise<OpenLedgerResponse> {
    return OpenLedgerResponse.of(await this.read.one(actor, id, pageOf(query)));
  }

  /** What the next issue would hold, counted over all rows. */
  @Get(':id/preview')
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async preview(@CurrentActor() actor: Actor, @Id() id: string): Promise<LedgerPreviewResponse> {
    return LedgerPreviewResponse.of(await this.read.preview(actor, id));
  }

  /** The draft as Word or Excel, marked 草稿. */
  @Get(':id/draft')
  @RequirePermission('rectification.read')
  @ApiParam({ name: 'id', type: String })
  @ApiProduces(...FILE_TYPES)
  @ApiRefusals(401, 403, 404, 422)
  async draft(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() { form }: LedgerPrintRequest,
    @Res() response: Response,
  ): Promise<void> {
    sendLedger(response, await this.print.draft(actor, id, form));
  }

  /** 印发: freezes the next issue. */
  @Post(':id/issues')
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key freezes once' })
  @ApiRefusals(401, 403, 404, 409)
  async freeze(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @CreateAttempt() attempt: Attempt | null,
  ): Promise<FrozenIssueResponse> {
    return { id: await this.freezeIssue.run(actor, id, attempt) };
  }
}
