import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { Appoint } from '../application/appoint.js';
import { EndDuty } from '../application/end-duty.js';
import { ReadDuties } from '../application/read-duties.js';
import { AppointRequest, DutyReasonRequest, SubjectRequest } from './dto/ownership.request.js';
import { DutyResponse, MadeResponse } from './dto/ownership.response.js';

/** Who answers for an area, a community, a point or a task. */
@ApiTags('ownership')
@Controller('ownership/duties')
export class DutiesController {
  constructor(
    private readonly appoint: Appoint,
    private readonly endDuty: EndDuty,
    private readonly readDuties: ReadDuties,
  ) {}

  /** Everybody who ever did, the latest first. */
  @Get()
  @RequirePermission('ownership.read')
  @ApiRefusals(401, 403, 404, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { subjectType, subjectId }: SubjectRequest,
  ): Promise<DutyResponse[]> {
    const { rows, today } = await this.readDuties.run(actor, { type: subjectType, id: subjectId });
    return rows.map((row) => DutyResponse.of(row, today));
  }

  /** 明确责任人: somebody answers for it from a day on, in the place of whoever stood there. */
  @Post()
  @RequirePermission('ownership.manage')
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async put(@CurrentActor() actor: Actor, @Body() body: AppointRequest): Promise<MadeResponse> {
    const ref = { type: body.subjectType, id: body.subjectId };
    const id = await this.appoint.run(actor, ref, {
      userId: body.userId ?? null,
      personName: body.personName ?? '',
      post: body.post ?? null,
      fromOn: body.fromOn ?? null,
      untilOn: body.untilOn ?? null,
      note: body.note ?? null,
      replaces: body.replaces ?? null,
    });
    return { id };
  }

  /** 解除: nobody answers for it from now on. */
  @Post(':id/end')
  @HttpCode(204)
  @RequirePermission('ownership.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  end(@CurrentActor() actor: Actor, @Id() id: string, @Body() { reason }: DutyReasonRequest): Promise<void> {
    return this.endDuty.run(actor, id, reason);
  }
}
