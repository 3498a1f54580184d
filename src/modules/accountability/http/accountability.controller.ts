import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { dayOf, timeOf } from '../../../kernel/day.js';
import { XLSX } from '../../../platform/documents/official-book.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { attachment } from '../../../platform/http/attachment.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { can, CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ChangeEntry } from '../application/change-entry.js';
import type { EntryInput } from '../application/entry-facts.js';
import { ExportRegister } from '../application/export-register.js';
import { ReadRegister } from '../application/read-register.js';
import { RecordEntry } from '../application/record-entry.js';
import { RevealName } from '../application/reveal-name.js';
import { fenOf } from '../domain/money.js';
import { layOutRegister } from '../files/lay-out-register.js';
import { EntryReasonRequest, EntryRequest, RegisterRequest } from './dto/accountability.request.js';
import { RegisterResponse } from './dto/accountability.response.js';
import { EntryResponse, RecordedEntryResponse, RevealedNameResponse } from './dto/entry.response.js';

const ID = { name: 'id', type: String };
const VERSION = { name: 'If-Match', required: true, example: '"3"' };

/** 问责登记. */
@ApiTags('accountability')
@Controller('accountability')
export class AccountabilityController {
  constructor(
    private readonly register: ReadRegister,
    private readonly recordEntry: RecordEntry,
    private readonly changeEntry: ChangeEntry,
    private readonly revealName: RevealName,
    private readonly exportRegister: ExportRegister,
  ) {}

  /** The register held against the measures of cases: sums by street and month, and the lines that they are the sums of. */
  @Get()
  @RequirePermission('accountability.read')
  @ApiRefusals(401, 403, 404, 422)
  async read(@CurrentActor() actor: Actor, @Query() filter: RegisterRequest): Promise<RegisterResponse> {
    return RegisterResponse.of(await this.register.run(actor, filter), whatMay(actor));
  }

  /** The rows that the reader has on show, as a workbook with the sums of each kind in its own unit; who took it is kept. */
  @Get('register.xlsx')
  @RequirePermission('accountability.read')
  @ApiProduces(XLSX)
  @ApiRefusals(401, 403, 404, 422)
  async sheet(
    @CurrentActor() actor: Actor,
    @Query() filter: RegisterRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { register, asOf } = await this.exportRegister.run(actor, filter);
    const body = await layOutRegister(register, `${dayOf(asOf)} ${timeOf(asOf)}`);
    response.setHeader('Content-Type', XLSX);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Disposition', attachment(`问责处罚情况登记表 ${dayOf(asOf)}.xlsx`));
    response.end(body);
  }

  /** One act with its papers and history. */
  @Get(':id')
  @RequirePermission('accountability.read')
  @ApiParam(ID)
  @ApiRefusals(401, 403, 404)
  async one(@CurrentActor() actor: Actor, @Id() id: string): Promise<EntryResponse> {
    return EntryResponse.of(await this.register.one(actor, id), whatMay(actor));
  }

  /** 登记: one act; the name of a person is sealed. */
  @Post()
  @RequirePermission('accountability.manage')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key registers once' })
  @ApiRefusals(401, 403, 404, 409, 422)
  async record(
    @CurrentActor() actor: Actor,
    @Body() body: EntryRequest,
    @CreateAttempt() attempt: Attempt | null,
  ): Promise<RecordedEntryResponse> {
    return { id: await this.recordEntry.run(actor, inputOf(body), attempt) };
  }

  /** Corrects an act; without a subject the sealed one stays. */
  @Put(':id')
  @HttpCode(204)
  @RequirePermission('accountability.manage')
  @ApiParam(ID)
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: EntryRequest,
  ): Promise<void> {
    return this.changeEntry.run(actor, id, version, inputOf(body));
  }

  /** 作废: it counts no more; it and the reason stay. */
  @Post(':id/withdraw')
  @HttpCode(204)
  @RequirePermission('accountability.manage')
  @ApiParam(ID)
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  withdraw(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: EntryReasonRequest,
  ): Promise<void> {
    return this.changeEntry.withdraw(actor, id, version, reason);
  }

  /** Shows the name once, for the given reason, which is logged. */
  @Post(':id/reveal')
  @HttpCode(200)
  @RequirePermission('accountability.reveal')
  @ApiParam(ID)
  @ApiRefusals(401, 403, 404, 409, 422)
  async reveal(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { reason }: EntryReasonRequest,
  ): Promise<RevealedNameResponse> {
    return { name: await this.revealName.run(actor, id, reason) };
  }
}

const whatMay = (actor: Actor): { mayManage: boolean; mayReveal: boolean } => ({
  mayManage: can(actor, 'accountability.manage'),
  mayReveal: can(actor, 'accountability.reveal'),
});

function inputOf(body: EntryRequest): EntryInput {
  return {
    kind: body.kind,
    amount: body.amount,
    fineFen: body.fine ? fenOf(body.fine) : null,
    happenedOn: body.happenedOn,
    streetId: body.streetId ?? null,
    campaignId: body.campaignId ?? null,
    body: body.body,
    documentNo: body.documentNo ?? null,
    subject: body.subject ?? null,
    text: body.text ?? null,
    caseIds: body.caseIds,
    taskIds: body.taskIds,
  };
}
