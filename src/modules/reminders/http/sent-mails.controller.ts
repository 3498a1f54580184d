import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { isDay } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { MailHeadResponse, SendLog } from '../../notices/index.js';
import { ThingTitles } from '../application/thing-titles.js';
import { SentMailsRequest } from './dto/notices.dto.js';

/** 发件记录 by mail; here and not in `notices`, because it can be asked for a case. */
@ApiTags('notices')
@Controller('send-log')
export class SentMailsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly log: SendLog,
    private readonly titles: ThingTitles,
  ) {}

  /** The mails that went out or wait, newest first; to whom the log is not open, their own. */
  @Get()
  @RequirePermission('mail.read')
  @ApiRefusals(401, 403, 422)
  async list(@CurrentActor() actor: Actor, @Query() query: SentMailsRequest): Promise<MailHeadResponse[]> {
    const { limit = 50, before, rule, person, day, state, failing } = query;
    return this.log.mails(limit, before ?? null, {
      rule: rule ?? null,
      person: person ?? null,
      day: isDay(day) ? day : null,
      state: state ?? null,
      failing: failing ?? false,
      userId: this.log.whose(actor),
      caseIds: await this.titles.casesAsked(this.uow.reads, query),
    });
  }
}
