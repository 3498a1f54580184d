import { Body, Controller, Get, HttpCode, Post, Put, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { InvalidInputError } from '../../../kernel/errors.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { SHEET_LIMITS } from '../../../platform/sheets/sheet-limits.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { DecideFeedback } from '../application/decide-feedback.js';
import { FeedbackLists } from '../application/feedback-lists.js';
import { UploadFeedback } from '../application/upload-feedback.js';
import { WriteFeedback } from '../application/write-feedback.js';
import {
  DecideFeedbackRequest,
  ImportFeedbackRequest,
  UploadFeedbackRequest,
} from './dto/feedback.request.js';
import {
  FeedbackCountsResponse,
  FeedbackDetailResponse,
  FeedbackListResponse,
  ReadFeedbackResponse,
} from './dto/feedback.response.js';

/** 反馈意见: lists of opinions that become rectification tasks. */
@ApiTags('feedback')
@Controller('feedback-imports')
export class FeedbackController {
  constructor(
    private readonly lists: FeedbackLists,
    private readonly uploadFeedback: UploadFeedback,
    private readonly decideFeedback: DecideFeedback,
    private readonly writeFeedback: WriteFeedback,
  ) {}

  /** Reads a list (.xlsx, .xls, .csv, a table in a .docx) and keeps what it says; no task is touched. */
  @Post()
  @RequirePermission('rectification.manage')
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: SHEET_LIMITS.bytes + 1, files: 1 },
      defParamCharset: 'utf8',
    }),
  )
  @ApiConsumes('multipart/form-data')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key reads once' })
  @ApiRefusals(401, 403, 404, 409, 413, 422)
  async read(
    @CurrentActor() actor: Actor,
    @Body() { round, campaignId }: UploadFeedbackRequest,
    @CreateAttempt() attempt: Attempt | null,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<ReadFeedbackResponse> {
    if (!file)
      throw new InvalidInputError([
        { field: 'file', code: 'isNotEmpty', wording: { zh: '请选一个文件。', en: 'Choose a file.' } },
      ]);
    const upload = { fileName: file.originalname, bytes: file.buffer };
    const of = { round: round ?? null, campaignId: campaignId ?? null };
    return { id: await this.uploadFeedback.run(actor, { ...upload, ...of }, attempt) };
  }

  /** The lists that were read last, newest first. */
  @Get()
  @RequirePermission('rectification.manage')
  @ApiRefusals(401, 403)
  async newest(@CurrentActor() actor: Actor): Promise<FeedbackListResponse[]> {
    return (await this.lists.newest(actor)).map(FeedbackListResponse.of);
  }

  /** 试运行: what the list would do to the tasks as they are now, line by line; writes nothing. */
  @Get(':id')
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async one(@CurrentActor() actor: Actor, @Id() id: string): Promise<FeedbackDetailResponse> {
    const { list, plan } = await this.lists.one(actor, id);
    return FeedbackDetailResponse.ofList(list, plan);
  }

  /** Says which inspection it is from, which units its names mean and which rows are left out. */
  @Put(':id')
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  decide(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { round, campaignId, ...wanted }: DecideFeedbackRequest,
  ): Promise<void> {
    const of = { round: round ?? null, campaignId: campaignId ?? null };
    return this.decideFeedback.run(actor, id, version, { ...wanted, ...of });
  }

  /** Writes what that dry run said, all of it or nothing. */
  @Post(':id/import')
  @HttpCode(200)
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  write(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { key }: ImportFeedbackRequest,
  ): Promise<FeedbackCountsResponse> {
    return this.writeFeedback.run(actor, id, key);
  }
}
