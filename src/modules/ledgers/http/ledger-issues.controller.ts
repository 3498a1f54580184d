import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { PrintLedger } from '../application/print-ledger.js';
import { ReadLedgers } from '../application/read-ledgers.js';
import { CompareIssuesRequest, LedgerPrintRequest, pageOf } from './dto/ledger-print.request.js';
import { LedgerIssueResponse } from './dto/ledger.response.js';
import { FILE_TYPES, sendLedger } from './send-ledger.js';

/** 期: issues of a ledger, as they were frozen. */
@ApiTags('ledgers')
@ApiParam({ name: 'id', type: String })
@ApiParam({ name: 'issueId', type: String })
@Controller('ledgers/:id/issues/:issueId')
export class LedgerIssuesController {
  constructor(
    private readonly read: ReadLedgers,
    private readonly print: PrintLedger,
  ) {}

  /** An issue as it was frozen, a page of its rows; with `against` its changes are marked against that one. */
  @Get()
  @RequirePermission('rectification.read')
  @ApiRefusals(401, 403, 404, 422)
  async one(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('issueId') issueId: string,
    @Query() query: CompareIssuesRequest,
  ): Promise<LedgerIssueResponse> {
    const issue = query.against
      ? await this.read.compare(actor, id, issueId, query.against)
      : await this.read.issue(actor, id, issueId);
    return LedgerIssueResponse.ofIssue(issue, pageOf(query));
  }

  /** The issue as Word or Excel, the same bytes each time. */
  @Get('file')
  @RequirePermission('rectification.read')
  @ApiProduces(...FILE_TYPES)
  @ApiRefusals(401, 403, 404, 422)
  async file(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('issueId') issueId: string,
    @Query() { form }: LedgerPrintRequest,
    @Res() response: Response,
  ): Promise<void> {
    sendLedger(response, await this.print.issue(actor, id, issueId, form));
  }

  /** 回填表: the issue as a workbook in which a unit writes what it may. */
  @Get('fill-in')
  @RequirePermission('rectification.read')
  @ApiProduces(FILE_TYPES[0])
  @ApiRefusals(401, 403, 404)
  async fillIn(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('issueId') issueId: string,
    @Res() response: Response,
  ): Promise<void> {
    sendLedger(response, await this.print.fillIn(actor, id, issueId));
  }
}
