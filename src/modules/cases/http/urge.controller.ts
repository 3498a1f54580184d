import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { UrgeCases } from '../application/urge-cases.js';
import { PreviewUrgeRequest, UrgeRequest } from './dto/urge.request.js';
import {
  LeftUrgeResponse,
  UrgedResponse,
  UrgedUnitResponse,
  UrgePreviewResponse,
} from './dto/urge.response.js';

@ApiTags('urges')
@Controller('urges')
export class UrgeController {
  constructor(private readonly urgeCases: UrgeCases) {}

  /** Whom a 催办 of these cases would reach, and which cases are left out. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('case.urge')
  @ApiRefusals(401, 403, 404, 422)
  async preview(
    @CurrentActor() actor: Actor,
    @Body() { caseIds }: PreviewUrgeRequest,
  ): Promise<UrgePreviewResponse> {
    const { units, left } = await this.urgeCases.preview(actor, caseIds);
    return { units: units.map(UrgedUnitResponse.of), left: left.map(LeftUrgeResponse.of) };
  }

  /** 催办: one mail a person for the whole selection; the same case is not urged twice on one day. */
  @Post()
  @HttpCode(200)
  @RequirePermission('case.urge')
  @ApiRefusals(401, 403, 404, 409, 422)
  async urge(@CurrentActor() actor: Actor, @Body() { caseIds, note }: UrgeRequest): Promise<UrgedResponse> {
    const { cases, units, left } = await this.urgeCases.run(actor, caseIds, note ?? null);
    return { cases, units, left: left.map(LeftUrgeResponse.of) };
  }
}
