import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { isDay } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { SendLog } from '../../notices/index.js';
import { ThingTitles, titleOf } from '../application/thing-titles.js';
import { NoticeListRequest, NoticeResponse } from './dto/notices.dto.js';

/** 发件记录 by decision: each person and thing, told or not, and why. */
@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly log: SendLog,
    private readonly titles: ThingTitles,
  ) {}

  /** Every decision to tell somebody of something, or not, newest first; to whom the log is not open, their own. */
  @Get()
  @RequirePermission('mail.read')
  @ApiRefusals(401, 403, 422)
  async list(@CurrentActor() actor: Actor, @Query() query: NoticeListRequest): Promise<NoticeResponse[]> {
    const { limit = 50, before, rule, person, day, decision, recipientId } = query;
    const reads = this.uow.reads;
    const logged = await this.log.decisions(reads, limit, before ?? null, {
      rule: rule ?? null,
      person: person ?? null,
      day: isDay(day) ? day : null,
      decision: decision ?? null,
      caseIds: await this.titles.casesAsked(reads, query),
      userId: this.log.whose(actor) ?? recipientId ?? null,
    });
    const titles = await this.titles.shownTo(
      actor,
      reads,
      logged.map(({ notice }) => notice),
    );
    return logged.map((one) => NoticeResponse.of(one, titleOf(titles, one.notice)));
  }
}
