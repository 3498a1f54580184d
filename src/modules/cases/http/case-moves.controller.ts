import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { VersionHeaders, type TellVersions } from '../../../platform/http/version-headers.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { AddNote } from '../application/add-note.js';
import { pressOf } from '../application/press.js';
import { ReportCase } from '../application/report-case.js';
import { ReportDrafts } from '../application/report-drafts.js';
import { ReturnCase } from '../application/return-case.js';
import { SignCase } from '../application/sign-case.js';
import { ReportDraftResponse } from './dto/report-draft.response.js';
import {
  NoteRequest,
  PressRequest,
  ReportRequest,
  ReturnCaseRequest,
  SaveDraftRequest,
} from './dto/case-move.request.js';

/** The phone sends the same press until it has an answer. */
const KEY_HEADER = {
  name: 'Idempotency-Key',
  required: false,
  description: 'the same key gets the first answer again',
};

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
  @ApiHeader(KEY_HEADER)
  @ApiBody({ type: PressRequest, required: false })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async sign(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @CreateAttempt() attempt: Attempt | null,
    @VersionHeaders() tell: TellVersions,
    @Body() body?: PressRequest,
  ): Promise<void> {
    tell(await this.signCase.run(actor, id, version, pressOf(attempt, body)));
  }

  /** 退回, with the reason. */
  @Post('return')
  @HttpCode(204)
  @RequirePermission('case.return')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiHeader(KEY_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async return(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @CreateAttempt() attempt: Attempt | null,
    @VersionHeaders() tell: TellVersions,
    @Body() body: ReturnCaseRequest,
  ): Promise<void> {
    const { reason, note } = body;
    tell(await this.returnCase.run(actor, id, version, reason, note, pressOf(attempt, body)));
  }

  /** 进展记录; never moves a deadline. */
  @Post('notes')
  @HttpCode(204)
  @RequirePermission('case.note')
  @ApiHeader(KEY_HEADER)
  @ApiRefusals(401, 403, 404, 409, 422)
  async note(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @CreateAttempt() attempt: Attempt | null,
    @VersionHeaders() tell: TellVersions,
    @Body() body: NoteRequest,
  ): Promise<void> {
    tell(await this.addNote.run(actor, id, body.note, pressOf(attempt, body)));
  }

  /** 上报; refused with exactly what is missing. */
  @Post('report')
  @HttpCode(204)
  @RequirePermission('case.report')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiHeader(KEY_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async report(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @CreateAttempt() attempt: Attempt | null,
    @VersionHeaders() tell: TellVersions,
    @Body() { pressedAt, ...body }: ReportRequest,
  ): Promise<void> {
    const input = {
      ...body,
      accountability: body.accountability ?? null,
      closureGoal: body.closureGoal ?? null,
      milestone: body.milestone ?? null,
      milestoneOn: body.milestoneOn ?? null,
      milestoneSaid: body.milestoneSaid?.trim() || null,
      allegations: body.allegations.map(({ id: allegationId, verdict, ground }) => ({
        id: allegationId,
        verdict: verdict ?? null,
        ground: ground ?? null,
      })),
    };
    tell(await this.reportCase.run(actor, id, version, input, pressOf(attempt, { pressedAt })));
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
