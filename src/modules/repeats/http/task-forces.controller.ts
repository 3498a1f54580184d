import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights } from '../../cases/index.js';
import { ChangeTaskForce } from '../application/change-task-force.js';
import { CloseTaskForce } from '../application/close-task-force.js';
import { OpenTaskForce } from '../application/open-task-force.js';
import { ReadTaskForces } from '../application/read-task-forces.js';
import { RecordMeeting } from '../application/record-meeting.js';
import {
  ChangeTaskForceRequest,
  CloseTaskForceRequest,
  OpenTaskForceRequest,
  RecordMeetingRequest,
} from './dto/task-force.request.js';
import {
  OpenedTaskForceResponse,
  RecordedMeetingResponse,
  TaskForceLineResponse,
  TaskForceResponse,
} from './dto/task-force.response.js';

const VERSION_HEADER = { name: 'If-Match', required: true, example: '"3"' };

@ApiTags('repeats')
@Controller('task-forces')
export class TaskForcesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lights: CaseLights,
    private readonly readTaskForces: ReadTaskForces,
    private readonly openTaskForce: OpenTaskForce,
    private readonly changeTaskForce: ChangeTaskForce,
    private readonly closeTaskForce: CloseTaskForce,
    private readonly recordMeeting: RecordMeeting,
  ) {}

  /** 专案: open ones first. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403)
  async list(@CurrentActor() actor: Actor): Promise<TaskForceLineResponse[]> {
    return (await this.readTaskForces.all(actor)).map(TaskForceLineResponse.ofLine);
  }

  /** One with its people, plan, meetings and cases. */
  @Get(':id')
  @RequirePermission('case.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<TaskForceResponse> {
    const context = await this.lights.context(this.uow.reads, null);
    return TaskForceResponse.of(await this.readTaskForces.one(actor, id), actor, this.lights, context);
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
    return { id: await this.openTaskForce.run(actor, caseId) };
  }

  /** Changes name, people and plan. */
  @Patch(':id')
  @HttpCode(204)
  @RequirePermission('repeat.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeTaskForceRequest,
  ): Promise<void> {
    return this.changeTaskForce.run(actor, id, version, body);
  }

  /** Closes it with its result. */
  @Post(':id/close')
  @HttpCode(204)
  @RequirePermission('repeat.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  close(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { result }: CloseTaskForceRequest,
  ): Promise<void> {
    return this.closeTaskForce.run(actor, id, version, result);
  }

  /** Takes it up again. */
  @Post(':id/reopen')
  @HttpCode(204)
  @RequirePermission('repeat.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412)
  reopen(@CurrentActor() actor: Actor, @Id() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.closeTaskForce.reopen(actor, id, version);
  }

  /** Records a meeting under the next number. */
  @Post(':id/meetings')
  @RequirePermission('repeat.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  meet(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { heldOn, minutes }: RecordMeetingRequest,
  ): Promise<RecordedMeetingResponse> {
    return this.recordMeeting.run(actor, id, heldOn, minutes);
  }
}
