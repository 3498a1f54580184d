import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ChangeTaskForce } from '../application/change-task-force.js';
import { ReadTaskForces } from '../application/read-task-forces.js';
import {
  ChangeTaskForceRequest,
  OpenTaskForceRequest,
  RecordMeetingRequest,
} from './dto/task-force.request.js';
import { OpenedTaskForceResponse, TaskForceResponse } from './dto/task-force.response.js';

@ApiTags('repeats')
@Controller('task-forces')
export class TaskForcesController {
  constructor(
    private readonly readTaskForces: ReadTaskForces,
    private readonly changeTaskForce: ChangeTaskForce,
  ) {}

  /** 专案: open ones first. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403)
  async list(@CurrentActor() actor: Actor): Promise<TaskForceResponse[]> {
    return (await this.readTaskForces.all(actor)).map(TaskForceResponse.of);
  }

  /** One with its members, plan and meetings. */
  @Get(':id')
  @RequirePermission('case.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<TaskForceResponse> {
    return TaskForceResponse.of(await this.readTaskForces.one(actor, id));
  }

  /** Opens one for the matter of a case, or says which it has. */
  @Post()
  @HttpCode(200)
  @RequirePermission('repeat.manage')
  @ApiRefusals(401, 403, 404, 422)
  async open(
    @CurrentActor() actor: Actor,
    @Body() { caseId }: OpenTaskForceRequest,
  ): Promise<OpenedTaskForceResponse> {
    return { id: await this.changeTaskForce.open(actor, caseId) };
  }

  /** Changes name, plan and people; closes or reopens it. */
  @Patch(':id')
  @HttpCode(204)
  @RequirePermission('repeat.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeTaskForceRequest,
  ): Promise<void> {
    return this.changeTaskForce.change(actor, id, version, body);
  }

  /** Records a meeting. */
  @Post(':id/meetings')
  @RequirePermission('repeat.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 422)
  async meet(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { heldOn, minutes }: RecordMeetingRequest,
  ): Promise<OpenedTaskForceResponse> {
    return { id: await this.changeTaskForce.meet(actor, id, heldOn, minutes) };
  }
}
