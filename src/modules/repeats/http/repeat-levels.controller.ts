import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { RepeatLevels } from '../application/repeat-levels.js';
import { SetRepeatLevels } from '../application/set-repeat-levels.js';
import type { LevelPolicy } from '../domain/handling-levels.js';
import { SetRepeatLevelsRequest } from './dto/repeat-levels.request.js';
import {
  LevelPolicyResponse,
  LevelsChangeResponse,
  LevelsEffectResponse,
  LevelsSetResponse,
  RepeatLevelsResponse,
} from './dto/repeat-levels.response.js';

const SHOWN = 50;

const policyOf = ({ withinDays, onlyAfterClosure, rules }: SetRepeatLevelsRequest): LevelPolicy => ({
  withinDays: withinDays ?? null,
  onlyAfterClosure: onlyAfterClosure ?? false,
  rules,
});

@ApiTags('repeats')
@Controller('repeat-levels')
export class RepeatLevelsController {
  constructor(
    private readonly levels: RepeatLevels,
    private readonly setLevels: SetRepeatLevels,
  ) {}

  /** From how many repeats on a matter is handled how high, and which repeats count. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403)
  async read(): Promise<RepeatLevelsResponse> {
    const { version, proposed, matters, followed, ...policy } = await this.levels.read();
    return { version, proposed, matters, followed, ...LevelPolicyResponse.ofPolicy(policy) };
  }

  /** Who changed the rules, newest first. */
  @Get('changes')
  @RequirePermission('case.read')
  @ApiRefusals(401, 403)
  async changes(): Promise<LevelsChangeResponse[]> {
    return (await this.levels.changes()).map(({ id, at, actorName, data }) => ({
      id,
      at,
      byName: actorName,
      before: LevelPolicyResponse.ofPolicy(data.before as LevelPolicy),
      after: LevelPolicyResponse.ofPolicy(data.after as LevelPolicy),
      matters: Number(data.matters ?? 0),
    }));
  }

  /** Which matters would be handled at another level, without changing anything. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('repeat.manage')
  @ApiRefusals(401, 403, 422)
  async preview(
    @CurrentActor() actor: Actor,
    @Body() body: SetRepeatLevelsRequest,
  ): Promise<LevelsEffectResponse> {
    const changed = await this.setLevels.preview(actor, policyOf(body));
    return {
      rising: changed.filter(({ rises }) => rises).length,
      falling: changed.filter(({ from, to, rises }) => !rises && from !== to).length,
      openingTaskForce: changed.filter(({ opensTaskForce }) => opensTaskForce).length,
      matters: changed.slice(0, SHOWN).map(({ head, repeats, from, to, rises, opensTaskForce }) => ({
        headCaseId: head.id,
        headNumber: head.acceptanceNo,
        title: head.title,
        repeats,
        from,
        to,
        rises,
        opensTaskForce,
      })),
    };
  }

  /** Puts these rules in the place of all; the matters that are not settled follow one after the other. */
  @Put()
  @RequirePermission('repeat.manage')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 412, 422)
  async replace(
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() body: SetRepeatLevelsRequest,
  ): Promise<LevelsSetResponse> {
    return { matters: await this.setLevels.run(actor, version, policyOf(body)) };
  }
}
