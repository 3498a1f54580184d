import { Body, Controller, Delete, HttpCode, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { VersionHeaders, type TellVersions } from '../../../platform/http/version-headers.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { pressOf } from '../../cases/index.js';
import { ChangeTask } from '../application/change-task.js';
import { LinkCases } from '../application/link-cases.js';
import { PlanMilestones } from '../application/plan-milestones.js';
import { RecordProgress } from '../application/record-progress.js';
import { TickMilestone } from '../application/tick-milestone.js';
import { OpenedTaskResponse } from './dto/rectification.response.js';
import {
  ChangeTaskRequest,
  LinkCasesRequest,
  PlanMilestonesRequest,
  RecordProgressRequest,
  TickMilestoneRequest,
  UntickMilestoneRequest,
} from './dto/task-work.request.js';
import { factsOf, madeOf, milestonesOf } from './task-input.js';

const VERSION_HEADER = { name: 'If-Match', required: true, example: '"3"' };
/** The phone sends the same press until it has an answer. */
const KEY_HEADER = {
  name: 'Idempotency-Key',
  required: false,
  description: 'the same key gets the first answer again',
};

/** What is done to a task. */
@ApiTags('rectifications')
@ApiParam({ name: 'id', type: String })
@Controller('rectifications/:id')
export class TaskWorkController {
  constructor(
    private readonly changeTask: ChangeTask,
    private readonly planMilestones: PlanMilestones,
    private readonly tickMilestone: TickMilestone,
    private readonly recordProgress: RecordProgress,
    private readonly linkCases: LinkCases,
  ) {}

  /** Changes what it says and whose it is; a date that moves needs a reason. */
  @Put()
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeTaskRequest,
  ): Promise<void> {
    const due = { reason: body.dueReason ?? null, documentNo: body.dueDocumentNo ?? null };
    return this.changeTask.run(actor, id, version, factsOf(body), due);
  }

  /** Sets the plan anew; what is done stays. A day that moves or a milestone that goes needs a reason. */
  @Put('milestones')
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  plan(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { milestones, reason }: PlanMilestonesRequest,
  ): Promise<void> {
    return this.planMilestones.run(actor, id, version, milestonesOf(milestones), reason ?? null);
  }

  /** Says that a milestone was done on a day. */
  @Post('milestones/:milestoneId/tick')
  @HttpCode(204)
  @RequirePermission('rectification.report')
  @ApiParam({ name: 'milestoneId', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiHeader(KEY_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async tick(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('milestoneId') milestoneId: string,
    @ExpectedVersion() version: number,
    @CreateAttempt() attempt: Attempt | null,
    @VersionHeaders() tell: TellVersions,
    @Body() body: TickMilestoneRequest,
  ): Promise<void> {
    const press = pressOf(attempt, body);
    tell(await this.tickMilestone.done(actor, id, version, milestoneId, body.doneOn, press));
  }

  /** Takes that back, with why. */
  @Post('milestones/:milestoneId/untick')
  @HttpCode(204)
  @RequirePermission('rectification.report')
  @ApiParam({ name: 'milestoneId', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiHeader(KEY_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async untick(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('milestoneId') milestoneId: string,
    @ExpectedVersion() version: number,
    @CreateAttempt() attempt: Attempt | null,
    @VersionHeaders() tell: TellVersions,
    @Body() body: UntickMilestoneRequest,
  ): Promise<void> {
    const press = pressOf(attempt, body);
    tell(await this.tickMilestone.undo(actor, id, version, milestoneId, body.reason, press));
  }

  /** Records what was done in a month. */
  @Post('progress')
  @RequirePermission('rectification.report')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key records once' })
  @ApiRefusals(401, 403, 404, 409, 422)
  async record(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: RecordProgressRequest,
    @CreateAttempt() attempt: Attempt | null,
  ): Promise<OpenedTaskResponse> {
    const wanted = { month: body.month ?? null, text: body.text, obstacle: body.obstacle ?? null };
    return { id: await this.recordProgress.run(actor, id, wanted, attempt, madeOf(body)) };
  }

  /** More cases feed it. */
  @Post('cases')
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  link(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { caseIds }: LinkCasesRequest,
  ): Promise<void> {
    return this.linkCases.link(actor, id, version, caseIds);
  }

  /** A case does not feed it any more. */
  @Delete('cases/:caseId')
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'caseId', type: String })
  @ApiHeader(VERSION_HEADER)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  unlink(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('caseId') caseId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.linkCases.unlink(actor, id, version, caseId);
  }
}
