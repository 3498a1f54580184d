import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights } from '../../cases/index.js';
import { OpenTask } from '../application/open-task.js';
import { ReadTasks } from '../application/read-tasks.js';
import { LedgerResponse, RectificationLineResponse } from './dto/rectification-line.response.js';
import { LedgerRequest, OpenTaskRequest, SearchTasksRequest } from './dto/rectification.request.js';
import {
  NamedTaskResponse,
  OpenedTaskResponse,
  RectificationResponse,
} from './dto/rectification.response.js';
import { newTaskOf } from './task-input.js';

/** 整改任务. */
@ApiTags('rectifications')
@Controller()
export class RectificationsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lights: CaseLights,
    private readonly readTasks: ReadTasks,
    private readonly openTask: OpenTask,
    private readonly clock: Clock,
  ) {}

  /** A page of the ledger by what is owed first, with the figures of the whole; a unit sees the tasks that it has to do with. */
  @Get('rectifications')
  @RequirePermission('rectification.read')
  @ApiRefusals(401, 403, 422)
  async ledger(
    @CurrentActor() actor: Actor,
    @Query() { source, type, status, unitId, words, paired = false, from = 0, take = 100 }: LedgerRequest,
  ): Promise<LedgerResponse> {
    const filter = {
      source: source ?? null,
      type: type ?? null,
      status: status ?? null,
      unitId: unitId ?? null,
      words: words ?? null,
    };
    const { items, counts } = await this.readTasks.ledger(actor, filter, paired);
    const asOf = this.clock.now();
    const page = items.slice(from, from + take);
    return {
      items: page.map((one) => RectificationLineResponse.of(one, asOf)),
      total: items.length,
      next: from + take < items.length ? from + take : null,
      ...counts,
      asOf,
    };
  }

  /** Tasks of the reader with all these words, the latest first; eight at most. */
  @Get('rectification-search')
  @RequirePermission('rectification.read')
  @ApiRefusals(401, 403, 422)
  async search(
    @CurrentActor() actor: Actor,
    @Query() { q }: SearchTasksRequest,
  ): Promise<NamedTaskResponse[]> {
    return (await this.readTasks.search(actor, q)).map(NamedTaskResponse.of);
  }

  /** One task with its milestones, progress, cases and history. */
  @Get('rectifications/:id')
  @RequirePermission('rectification.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async one(@CurrentActor() actor: Actor, @Id() id: string): Promise<RectificationResponse> {
    const context = await this.lights.context(this.uow.reads, null);
    return RectificationResponse.ofFile(await this.readTasks.one(actor, id), actor, this.lights, context);
  }

  /** 立项: opens a task with its plan. */
  @Post('rectifications')
  @RequirePermission('rectification.manage')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key opens once' })
  @ApiRefusals(401, 403, 404, 409, 422)
  async open(
    @CurrentActor() actor: Actor,
    @Body() body: OpenTaskRequest,
    @CreateAttempt() attempt: Attempt | null,
  ): Promise<OpenedTaskResponse> {
    return { id: await this.openTask.run(actor, newTaskOf(body), attempt) };
  }

  /** The tasks that a case feeds. */
  @Get('cases/:id/rectifications')
  @RequirePermission('rectification.read')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async ofCase(@CurrentActor() actor: Actor, @Id() id: string): Promise<RectificationLineResponse[]> {
    const now = this.clock.now();
    return (await this.readTasks.ofCase(actor, id)).map((one) => RectificationLineResponse.of(one, now));
  }
}
