import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { DraftReminders } from '../application/draft-reminders.js';
import { IssueLetters } from '../application/issue-letters.js';
import { LetterFiles } from '../application/letter-files.js';
import { ReadReminders } from '../application/read-reminders.js';
import {
  CreatedRunResponse,
  ReminderRunLineResponse,
  ReminderRunResponse,
} from './dto/reminder-run.response.js';
import { DraftRemindersRequest, IssueLettersRequest, RunsOfRequest } from './dto/written-reminder.request.js';
import { sendFile } from './send-file.js';

@ApiTags('written-reminders')
@Controller('written-reminder-runs')
export class ReminderRunsController {
  constructor(
    private readonly draft: DraftReminders,
    private readonly issueLetters: IssueLetters,
    private readonly reminders: ReadReminders,
    private readonly files: LetterFiles,
  ) {}

  /** Every drafting, the newest first. */
  @Get()
  @RequirePermission('written-reminder.read')
  @ApiRefusals(401, 403, 404, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: RunsOfRequest,
  ): Promise<ReminderRunLineResponse[]> {
    const runs = await this.reminders.runs(actor, campaignId ?? null);
    return runs.map(({ run, statuses }) => ReminderRunLineResponse.of(run, statuses));
  }

  /** 起草: freezes the ranking of a period and drafts a letter to each of the first streets. */
  @Post()
  @RequirePermission('written-reminder.manage')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiRefusals(401, 403, 404, 409, 422)
  async create(
    @CurrentActor() actor: Actor,
    @Body() { campaignId, places, from, to, fromBatchId, toBatchId }: DraftRemindersRequest,
    @CreateAttempt() attempt: Attempt | null,
  ): Promise<CreatedRunResponse> {
    const of = fromBatchId && toBatchId ? { fromBatchId, toBatchId } : { from: from!, to: to! };
    return { id: await this.draft.run(actor, { campaignId, of, places: places ?? null }, attempt) };
  }

  /** The frozen ranking, the zero-complaint list and the letters, with what has changed since. */
  @Get(':id')
  @RequirePermission('written-reminder.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async one(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReminderRunResponse> {
    const { run, letters } = await this.reminders.run(actor, id);
    return ReminderRunResponse.ofRun(run, letters);
  }

  /** Issues these letters: all of them or none. */
  @Post(':id/issue')
  @HttpCode(204)
  @RequirePermission('written-reminder.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  issue(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { letters }: IssueLettersRequest,
  ): Promise<void> {
    return this.issueLetters.run(actor, id, letters);
  }

  /** All letters of the run and the zero-complaint list as one Word document. */
  @Get(':id/docx')
  @RequirePermission('written-reminder.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404)
  async docx(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.files.all(actor, id));
  }
}
