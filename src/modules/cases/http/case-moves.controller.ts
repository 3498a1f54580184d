import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { AddNote } from '../application/add-note.js';
import { ReportCase } from '../application/report-case.js';
import { ReportDrafts } from '../application/report-drafts.js';
import { ReturnCase } from '../application/return-case.js';
import { SignCase } from '../application/sign-case.js';
import { ReportDraftResponse } from './dto/report-draft.response.js';
import { NoteRequest, ReportRequest, ReturnCaseRequest, SaveDraftRequest } from './dto/case-move.request.js';

/** What a handling unit does with a case. */
@ApiTags('handling')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id')
export class CaseMovesController {
  constructor(
    private readonly signCase: SignCase,
    private readonly returnCase: ReturnCase,
    private readonly addNote: AddNote,
    private readonly reportCase: ReportCase,
    private readonly drafts: ReportDrafts,
  ) {}

  /** 签收. */
  @Post('sign')
  @HttpCode(204)
  @RequirePermission('case.sign')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 409, 412)
  sign(@CurrentActor() actor: Actor, @Id() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.signCase.run(actor, id, version);
  }

  /** 退回, with the reason. */
  @Post('return')
  @HttpCode(204)
  @RequirePermission('case.return')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  return(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason, note }: ReturnCaseRequest,
  ): Promise<void> {
    return this.returnCase.run(actor, id, version, reason, note);
  }

  /** 进展记录; never moves a deadline. */
  @Post('notes')
  @HttpCode(204)
  @RequirePermission('case.note')
  @ApiRefusals(401, 403, 404, 422)
  note(@CurrentActor() actor: Actor, @Id() id: string, @Body() { note }: NoteRequest): Promise<void> {
    return this.addNote.run(actor, id, note);
  }

  /** 上报; refused with exactly what is missing. */
  @Post('report')
  @HttpCode(204)
  @RequirePermission('case.report')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  report(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ReportRequest,
  ): Promise<void> {
    return this.reportCase.run(actor, id, version, {
      ...body,
      accountability: body.accountability ?? null,
      closureGoal: body.closureGoal ?? null,
      milestone: body.milestone ?? null,
      milestoneOn: body.milestoneOn ?? null,
      allegations: body.allegations.map(({ id: allegationId, verdict, ground }) => ({
        id: allegationId,
        verdict: verdict ?? null,
        ground: ground ?? null,
      })),
    });
  }

  /** The caller's own draft of the report. */
  @Get('report-draft')
  @RequirePermission('case.report')
  @ApiRefusals(401, 403, 404)
  async draft(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReportDraftResponse> {
    const row = await this.drafts.read(actor, id);
    return { body: row?.body ?? null, savedAt: row?.savedAt ?? null };
  }

  /** Keeps what is filled in so far; nothing is checked. */
  @Put('report-draft')
  @HttpCode(204)
  @RequirePermission('case.report')
  @ApiRefusals(401, 403, 404, 422)
  saveDraft(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { body }: SaveDraftRequest,
  ): Promise<void> {
    return this.drafts.save(actor, id, body);
  }
}
