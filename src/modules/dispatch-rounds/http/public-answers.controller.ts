import { Body, Controller, Delete, Get, HttpCode, Post, Put, UploadedFile, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { Public } from '../../../platform/http/public-route.js';
import { AddEvidenceRequest, TakesFile, uploadOf, type StagedUpload } from '../../evidence/index.js';
import { AnswerFiles } from '../application/answer-files.js';
import { actorOf, LinkDoor, type Visit } from '../application/link-door.js';
import { ReadForm } from '../application/read-form.js';
import { SaveAnswer } from '../application/save-answer.js';
import { SubmitAnswers } from '../application/submit-answers.js';
import {
  answerOf,
  DispatchAnswerDto,
  SavedAnswerResponse,
  sentOf,
  SubmitByLinkRequest,
} from './dto/dispatch-answer.dto.js';
import { DispatchFileResponse, DispatchFormResponse } from './dto/dispatch-form.response.js';
import { CurrentVisit, LinkGuard } from './link.guard.js';

/** 凭链接填报: the form of one unit in one round, without an account. */
@ApiTags('public')
@ApiHeader({ name: 'X-Dispatch-Link', required: true, description: 'the token behind the # of the link' })
@Public()
@UseGuards(LinkGuard)
@Controller('public/dispatch-answers')
export class PublicAnswersController {
  constructor(
    private readonly door: LinkDoor,
    private readonly readForm: ReadForm,
    private readonly saveAnswer: SaveAnswer,
    private readonly submitAnswers: SubmitAnswers,
    private readonly files: AnswerFiles,
  ) {}

  /** What the unit still owes in this round; nothing of others and nothing of a case. */
  @Get()
  @ApiRefusals(404, 429)
  async form(@CurrentVisit() visit: Visit): Promise<DispatchFormResponse> {
    await this.door.opened(visit);
    return DispatchFormResponse.of(await this.readForm.byLink(visit));
  }

  /** Submits all at once; the link is used then. */
  @Post('submit')
  @HttpCode(204)
  @ApiRefusals(404, 409, 412, 422, 429)
  submit(@CurrentVisit() visit: Visit, @Body() body: SubmitByLinkRequest): Promise<void> {
    return this.submitAnswers.byLink(visit, body.name.trim(), sentOf(body));
  }

  /** Keeps a draft. */
  @Put(':id')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiRefusals(404, 409, 412, 422, 429)
  async save(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: DispatchAnswerDto,
  ): Promise<SavedAnswerResponse> {
    return { version: await this.saveAnswer.run(actorOf(visit, null), id, version, answerOf(body)) };
  }

  /** Adds a photo or a paper to a draft. */
  @Post(':id/evidence')
  @TakesFile()
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(404, 409, 413, 422, 429)
  async add(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Body() body: AddEvidenceRequest,
    @UploadedFile() file?: StagedUpload,
  ): Promise<DispatchFileResponse> {
    return DispatchFileResponse.of(await this.files.add(actorOf(visit, null), id, uploadOf(body, file)));
  }

  /** Takes one out of a draft. */
  @Delete(':id/evidence/:fileId')
  @HttpCode(204)
  @ApiParam({ name: 'id', type: String })
  @ApiParam({ name: 'fileId', type: String })
  @ApiRefusals(404, 409, 429)
  remove(@CurrentVisit() visit: Visit, @Id() id: string, @Id('fileId') fileId: string): Promise<void> {
    return this.files.remove(actorOf(visit, null), id, fileId);
  }
}
