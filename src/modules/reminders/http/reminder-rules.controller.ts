import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { NotFoundError } from '../../../kernel/errors.js';
import { isId } from '../../../kernel/ids.js';
import { instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ThingTitles, titleOf, type Named, type Titles } from '../application/thing-titles.js';
import { PreviewReminders } from '../application/preview-reminders.js';
import { noticeOf, thingOf, type PlannedItem } from '../application/planned-letter.js';
import { ReminderSettings } from '../application/reminder-settings.js';
import { GENERAL } from '../domain/reminder-rules.js';
import {
  PreviewedThingResponse,
  ReminderPreviewRequest,
  ReminderPreviewResponse,
} from './dto/reminder-preview.dto.js';
import {
  laddersDto,
  laddersOf,
  ReminderRulesRequest,
  ReminderRulesResponse,
} from './dto/reminder-rules.dto.js';

/** 提醒规则: the ladders, in general or for one campaign, and what they will send. */
@ApiTags('reminders')
@Controller()
export class ReminderRulesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly settings: ReminderSettings,
    private readonly preview: PreviewReminders,
    private readonly titles: ThingTitles,
  ) {}

  /** The rules in force for a scope: `general`, or the id of a campaign. */
  @Get('reminder-rules/:scope')
  @RequirePermission('reminder.manage')
  @ApiParam({ name: 'scope', type: String, example: 'general' })
  @ApiRefusals(401, 403, 404)
  async read(@Param('scope') scope: string): Promise<ReminderRulesResponse> {
    requireScope(scope);
    const rules = await this.settings.load(this.uow.reads);
    const own = rules.own(scope);
    return {
      scope,
      version: own?.version ?? 0,
      isOwn: own?.ladders !== null && own !== null,
      ladders: laddersDto(rules.ladders(scope)),
      opensAt: rules.hours.opensAt,
      closesAt: rules.hours.closesAt,
      stopAfter: rules.stopAfter,
    };
  }

  /** Sets the rules of a scope; they hold from the next run on. */
  @Put('reminder-rules/:scope')
  @HttpCode(204)
  @RequirePermission('reminder.manage')
  @ApiParam({ name: 'scope', type: String, example: 'general' })
  @ApiHeader({ name: 'If-Match', required: true, example: '"0"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  set(
    @CurrentActor() actor: Actor,
    @Param('scope') scope: string,
    @ExpectedVersion() version: number,
    @Body() { ladders, opensAt, closesAt, stopAfter }: ReminderRulesRequest,
  ): Promise<void> {
    requireScope(scope);
    const wanted = { ladders: ladders ? laddersOf(ladders) : null, opensAt, closesAt, stopAfter };
    return this.settings.set(actor, scope, version, wanted);
  }

  /** What the next run will send, to whom and why, what waits, and who gets nothing. */
  @Get('reminder-preview')
  @RequirePermission('reminder.manage')
  @ApiRefusals(401, 403, 422)
  async look(@Query() { at }: ReminderPreviewRequest): Promise<ReminderPreviewResponse> {
    const moment = at ? instant(at) : await this.preview.nextRun();
    const { open, letters, waiting, leftOut } = await this.preview.run(moment);
    const items = [...letters.flatMap((one) => one.items), ...waiting.map(({ item }) => item)];
    const titles = await this.titles.of(this.uow.reads, [...items.map(noticeOf), ...leftOut]);
    return {
      at: moment,
      open,
      letters: letters.map(({ recipient, mail, because, items: told }) => ({
        recipientName: recipient.name,
        email: recipient.email,
        because,
        ...mail,
        items: told.map((item) => thing(item, titles)),
      })),
      waiting: waiting.map(({ recipient, item }) => ({
        ...thing(item, titles),
        recipientName: recipient.name,
        hours: item.rung.hours,
      })),
      leftOut: leftOut.map(({ recipient, reason, detail, ...left }) => ({
        ...about(left, titles),
        step: left.step,
        tier: left.tier,
        recipientName: recipient.name,
        reason,
        detail,
      })),
    };
  }
}

function requireScope(scope: string): void {
  if (scope !== GENERAL && !isId(scope)) throw new NotFoundError();
}

function about({ rule, caseId, subjectId = null }: Named & { rule: string }, titles: Titles) {
  const found = titleOf(titles, { caseId, subjectId });
  return { rule, caseId, subjectId, number: found?.number ?? null, title: found?.title ?? '' };
}

function thing(item: PlannedItem, titles: Titles): PreviewedThingResponse {
  const { step, dueOn } = thingOf(item);
  return {
    ...about(noticeOf(item), titles),
    step,
    tier: item.rung.tier,
    dueOn,
    escalation: item.escalation,
    owedByName: item.owedBy?.name ?? null,
  };
}
