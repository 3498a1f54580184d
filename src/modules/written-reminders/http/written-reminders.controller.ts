import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { VersionHeaders, type TellVersions } from '../../../platform/http/version-headers.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { PressRequest, pressOf } from '../../cases/index.js';
import { EditLetter } from '../application/edit-letter.js';
import { LetterFiles } from '../application/letter-files.js';
import { LetterTemplates } from '../application/letter-templates.js';
import { ReadReminders } from '../application/read-reminders.js';
import { ReceiveLetter } from '../application/receive-letter.js';
import { WithdrawLetter } from '../application/withdraw-letter.js';
import { PLACEHOLDERS } from '../domain/fill-letter.js';
import { LetterTemplateResponse } from './dto/reminder-run.response.js';
import {
  EditLetterRequest,
  LetterTemplateDto,
  WithdrawLetterRequest,
} from './dto/written-reminder.request.js';
import { LetterLineResponse, LetterResponse } from './dto/written-reminder.response.js';
import { sendFile } from './send-file.js';

const VERSION = { name: 'If-Match', required: true, example: '"1"' };
/** The phone sends the same press until it has an answer. */
const KEY_HEADER = {
  name: 'Idempotency-Key',
  required: false,
  description: 'the same key gets the first answer again',
};

@ApiTags('written-reminders')
@Controller()
export class WrittenRemindersController {
  constructor(
    private readonly reminders: ReadReminders,
    private readonly edit: EditLetter,
    private readonly receive: ReceiveLetter,
    private readonly withdraw: WithdrawLetter,
    private readonly files: LetterFiles,
    private readonly templates: LetterTemplates,
  ) {}

  /** What was issued to the reader's own street, the newest first. */
  @Get('written-reminders')
  @RequirePermission('written-reminder.read')
  @ApiRefusals(401, 403)
  async own(@CurrentActor() actor: Actor): Promise<LetterLineResponse[]> {
    return (await this.reminders.own(actor)).map((letter) => LetterLineResponse.of(letter));
  }

  /** A letter with its list, and what has changed since. */
  @Get('written-reminders/:id')
  @RequirePermission('written-reminder.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async one(@CurrentActor() actor: Actor, @Id() id: string): Promise<LetterResponse> {
    return LetterResponse.ofShown(await this.reminders.letter(actor, id));
  }

  /** Changes words and addressees of a draft. */
  @Put('written-reminders/:id')
  @HttpCode(204)
  @RequirePermission('written-reminder.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { body, addressees }: EditLetterRequest,
  ): Promise<void> {
    const named = addressees.map(({ userId, name, title }) => ({
      userId: userId ?? null,
      name,
      title: title ?? null,
    }));
    return this.edit.run(actor, id, version, { body, addressees: named });
  }

  /** 签收: the street confirms that it has the letter. */
  @Post('written-reminders/:id/receive')
  @HttpCode(204)
  @RequirePermission('written-reminder.receive')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION)
  @ApiHeader(KEY_HEADER)
  @ApiBody({ type: PressRequest, required: false })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async confirm(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @CreateAttempt() attempt: Attempt | null,
    @VersionHeaders() tell: TellVersions,
    @Body() body?: PressRequest,
  ): Promise<void> {
    tell(await this.receive.run(actor, id, version, pressOf(attempt, body)));
  }

  /** 撤回: with a reason; whoever got an issued letter is told. */
  @Post('written-reminders/:id/withdraw')
  @HttpCode(204)
  @RequirePermission('written-reminder.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  takeBack(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: WithdrawLetterRequest,
  ): Promise<void> {
    return this.withdraw.run(actor, id, version, reason.trim());
  }

  /** The letter with its attached list as a Word document. */
  @Get('written-reminders/:id/docx')
  @RequirePermission('written-reminder.read')
  @ApiParam({ name: 'id', type: String })
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404)
  async docx(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.files.one(actor, id, 'docx'));
  }

  /** The attached list as a workbook. */
  @Get('written-reminders/:id/xlsx')
  @RequirePermission('written-reminder.read')
  @ApiParam({ name: 'id', type: String })
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404)
  async xlsx(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.files.one(actor, id, 'xlsx'));
  }

  /** The office's words for written reminders. */
  @Get('written-reminder-template')
  @RequirePermission('written-reminder.manage')
  @ApiRefusals(401, 403)
  async template(@CurrentActor() actor: Actor): Promise<LetterTemplateResponse> {
    const { title, numberFormat, body, office, places, receiptDays, version, changedAt, changedByName } =
      await this.templates.read(actor);
    const words = { title, numberFormat, body, office, places, receiptDays };
    return { ...words, version, changedAt, changedByName, placeholders: [...PLACEHOLDERS] };
  }

  /** Sets the words of letters that are drafted from now on; numbers follow at once. */
  @Put('written-reminder-template')
  @HttpCode(204)
  @RequirePermission('written-reminder.manage')
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 412, 422)
  setTemplate(
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() body: LetterTemplateDto,
  ): Promise<void> {
    return this.templates.set(actor, version, { ...body });
  }
}
