import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, UploadedFile } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { AddEvidenceRequest, TakesFile, uploadOf, type StagedUpload } from '../../evidence/index.js';
import { AnswerFiles } from '../application/answer-files.js';
import { ReadForm } from '../application/read-form.js';
import { SaveAnswer } from '../application/save-answer.js';
import { SubmitAnswers } from '../application/submit-answers.js';
import {
  answerOf,
  DispatchAnswerDto,
  SavedAnswerResponse,
  sentOf,
  SubmitAnswersRequest,
} from './dto/dispatch-answer.dto.js';
import { DispatchFileResponse, DispatchFormResponse } from './dto/dispatch-form.response.js';

export class DispatchFormRequest {
  /** For who answers on behalf of a unit; the own unit without it. */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

/** 填报: what a unit owes in the rounds that run. */
@ApiTags('dispatch-rounds')
@Controller('dispatch-answers')
export class DispatchAnswersController {
  constructor(
    private readonly readForm: ReadForm,
    private readonly saveAnswer: SaveAnswer,
    private readonly submitAnswers: SubmitAnswers,
    private readonly files: AnswerFiles,
  ) {}

  /** The form: all tasks of the unit with last month's progress and what was written so far. */
  @Get()
  @RequirePermission('rectification.report')
  @ApiRefusals(401, 403, 404, 422)
  async form(
    @CurrentActor() actor: Actor,
    @Query() { unitId }: DispatchFormRequest,
  ): Promise<DispatchFormResponse> {
    return DispatchFormResponse.of(await this.readForm.of(actor, unitId ?? null));
  }

  /** Submits these, all of them or none. */
  @Post('submit')
  @HttpCode(204)
  @RequirePermission('rectification.report')
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  submit(@CurrentActor() actor: Actor, @Body() body: SubmitAnswersRequest): Promise<void> {
    return this.submitAnswers.run(actor, sentOf(body));
  }

  /** Keeps a draft, however little is filled in. */
  @Put(':id')
  @RequirePermission('rectification.report')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async save(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: DispatchAnswerDto,
  ): Promise<SavedAnswerResponse> {
    return { version: await this.saveAnswer.run(actor, id, version, answerOf(body)) };
  }

  /** Adds a photo or a paper to a draft; a repeat answers with the same row. */
  @Post(':id/evidence')
  @RequirePermission('rectification.report')
  @TakesFile()
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 413, 422)
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: AddEvidenceRequest,
    @UploadedFile() file?: StagedUpload,
  ): Promise<DispatchFileResponse> {
    return DispatchFileResponse.of(await this.files.add(actor, id, uploadOf(body, file)));
  }

  /** Takes one out of a draft. */
  @Delete(':id/evidence/:fileId')
  @HttpCode(204)
  @RequirePermission('rectification.report')
  @ApiParam({ name: 'id', type: String })
  @ApiParam({ name: 'fileId', type: String })
  @ApiRefusals(401, 403, 404, 409)
  remove(@CurrentActor() actor: Actor, @Id() id: string, @Id('fileId') fileId: string): Promise<void> {
    return this.files.remove(actor, id, fileId);
  }
}
