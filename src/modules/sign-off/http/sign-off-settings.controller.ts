import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor, type Role } from '../../access/index.js';
import { SetSignOff } from '../application/set-sign-off.js';
import { SignOffSettingsReader } from '../application/sign-off-settings.js';
import { SetSignOffRequest, SignOffSettingsResponse } from './dto/sign-off-settings.dto.js';

@ApiTags('sign-off')
@ApiParam({ name: 'id', type: String })
@Controller('campaigns/:id/sign-off')
export class SignOffSettingsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly settings: SignOffSettingsReader,
    private readonly setSignOff: SetSignOff,
  ) {}

  /** Who signs, for which cases a leader has to have been on the spot, and the checklist. */
  @Get()
  @RequirePermission('campaign.read')
  @ApiRefusals(401, 403, 404)
  async read(@Id() id: string): Promise<SignOffSettingsResponse> {
    const { version, steps, visitFor, checks } = await this.settings.of(this.uow.reads, id);
    return {
      version,
      steps: steps.map(({ title, holder, role, userId, decides, condition }) => ({
        title,
        holder,
        role: role as Role | null,
        userId,
        decides,
        condition,
      })),
      visitFor,
      checks: checks.map(({ medium, text }) => ({ medium, text })),
    };
  }

  /** Sets them all; rounds that somebody has signed already keep the chain they began with. */
  @Put()
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  replace(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { steps, visitFor, checks }: SetSignOffRequest,
  ): Promise<void> {
    return this.setSignOff.run(actor, id, version, {
      steps: steps.map((step) => ({ ...step, role: step.role ?? null, userId: step.userId ?? null })),
      visitFor,
      checks: checks.map(({ medium, text }) => ({ medium: medium ?? null, text })),
    });
  }
}
