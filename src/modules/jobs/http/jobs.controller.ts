import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { DropJobs } from '../application/drop-jobs.js';
import { JobHealth } from '../application/job-health.js';
import { JobList } from '../application/job-list.js';
import { RepeatJobs } from '../application/repeat-jobs.js';
import { DecideJobsRequest, ListJobsRequest } from './dto/job.request.js';
import { DecidedJobsResponse, JobHealthResponse, JobResponse } from './dto/job.response.js';

const AT_MOST = 200;

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobList,
    private readonly state: JobHealth,
    private readonly repeatJobs: RepeatJobs,
    private readonly dropJobs: DropJobs,
  ) {}

  /** 后台任务: what the background owes, oldest first, at most 200. */
  @Get()
  @RequirePermission('job.manage')
  @ApiRefusals(401, 403, 422)
  list(@CurrentActor() actor: Actor, @Query() { filter }: ListJobsRequest): Promise<JobResponse[]> {
    return this.jobs.list(actor, filter, AT_MOST);
  }

  /** How the background is doing, in few numbers. */
  @Get('health')
  @RequirePermission('job.manage')
  @ApiRefusals(401, 403)
  health(@CurrentActor() actor: Actor): Promise<JobHealthResponse> {
    return this.state.read(actor);
  }

  /** 重试: tries these again at once. */
  @Post('repeat')
  @HttpCode(200)
  @RequirePermission('job.manage')
  @ApiRefusals(401, 403, 422)
  repeat(
    @CurrentActor() actor: Actor,
    @Body() { ids, reason }: DecideJobsRequest,
  ): Promise<DecidedJobsResponse> {
    return this.repeatJobs.run(actor, ids, reason);
  }

  /** 放弃: these are not wanted any more. */
  @Post('drop')
  @HttpCode(200)
  @RequirePermission('job.manage')
  @ApiRefusals(401, 403, 422)
  drop(
    @CurrentActor() actor: Actor,
    @Body() { ids, reason }: DecideJobsRequest,
  ): Promise<DecidedJobsResponse> {
    return this.dropJobs.run(actor, ids, reason);
  }
}
