import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { RepeatLevels } from '../application/repeat-levels.js';
import { RepeatLevelDto, SetRepeatLevelsRequest } from './dto/repeat-levels.dto.js';

@ApiTags('repeats')
@Controller('repeat-levels')
export class RepeatLevelsController {
  constructor(private readonly levels: RepeatLevels) {}

  /** From how many repeats on a matter is handled how high. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403)
  list(): Promise<RepeatLevelDto[]> {
    return this.levels.list();
  }

  /** Puts these rules in the place of all; none means those that we propose. */
  @Put()
  @HttpCode(204)
  @RequirePermission('repeat.manage')
  @ApiRefusals(401, 403, 422)
  replace(@CurrentActor() actor: Actor, @Body() { rules }: SetRepeatLevelsRequest): Promise<void> {
    return this.levels.replace(actor, rules);
  }
}
