import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights, CaseLineResponse } from '../../cases/index.js';
import { ReadWorkbench } from '../application/read-workbench.js';
import { WorkbenchRequest } from './dto/case-totals.request.js';
import { WorkbenchResponse } from './dto/workbench.response.js';

@ApiTags('statistics')
@Controller('workbench')
export class WorkbenchController {
  constructor(
    private readonly workbench: ReadWorkbench,
    private readonly lights: CaseLights,
  ) {}

  /** What burns and what is mine: figures, lights by street, the newest batch, the reader's queue. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 404)
  async read(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: WorkbenchRequest,
  ): Promise<WorkbenchResponse> {
    const found = await this.workbench.run(actor, campaignId);
    const { counts, before, batch, context } = found;
    const then = before?.figures;
    return {
      figures: {
        overdue: { now: counts.overdue, before: then?.overdue ?? null },
        dueToday: { now: counts['due-today'], before: then?.dueToday ?? null },
        dueSoon: { now: counts['due-soon'], before: then?.dueSoon ?? null },
        inTime: { now: counts['in-time'], before: then?.inTime ?? null },
        // Judged by the milestone itself; the mornings kept what the one light of a case said, which is another number.
        milestonePassed: { now: found.stages.passed, before: null },
        unsigned: { now: counts.unsigned, before: then?.unsigned ?? null },
        toVerify: { now: counts['to-verify'], before: then?.reported ?? null },
      },
      comparedOn: before?.day ?? null,
      streets: found.streets.map(({ unitId, name, counts: own }) => ({
        unitId,
        name,
        overdue: own.overdue,
        dueToday: own['due-today'],
        dueSoon: own['due-soon'],
        inTime: own['in-time'],
        stageClosed: own['stage-closed'],
        open: own.open,
      })),
      batch: batch && {
        id: batch.batch.id,
        label: batch.batch.label,
        handedOverAt: batch.batch.handedOverAt,
        isToday: batch.isToday,
        expected: batch.batch.expectedCases,
        ...batch.counts,
      },
      stages: found.stages,
      lateTasks: found.lateTasks && {
        overdue: found.lateTasks.overdue,
        behind: found.lateTasks.behind,
        writeOff: found.lateTasks['write-off'],
      },
      todo: found.todo.map((line) => CaseLineResponse.of(line, actor, this.lights, context)),
      todoTotal: found.todoTotal,
      asOf: context.bands.now,
    };
  }
}
