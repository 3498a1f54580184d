import { Controller, Get } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseNotices } from '../application/case-notices.js';
import { CaseNoticesResponse, NoticeResponse } from './dto/notices.dto.js';
import { rungDto } from './dto/reminder-rules.dto.js';

@ApiTags('notices')
@Controller('cases/:id/notices')
export class CaseNoticesController {
  constructor(private readonly notices: CaseNotices) {}

  /** Why did I get it, or not: what was told of this case, and where its ladders stand. */
  @Get()
  @RequirePermission('case.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async of(@CurrentActor() actor: Actor, @Id() id: string): Promise<CaseNoticesResponse> {
    const { seesAll, title, told, deadlines } = await this.notices.run(actor, id);
    return {
      seesAll,
      told: told.map((one) => NoticeResponse.of(one, title)),
      deadlines: deadlines.map(({ deadline, rungs }) => ({
        step: deadline.step,
        limitKind: deadline.limitKind,
        dueOn: deadline.dueOn,
        rungs: rungs.map(({ rung, tier, state, people, isMine }) => ({
          ...rungDto(rung),
          tier,
          state,
          people,
          isMine,
        })),
      })),
    };
  }
}
