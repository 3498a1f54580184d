import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseLights, CaseList, CaseMailItems } from '../../cases/index.js';
import { countStages } from '../domain/stage-standing.js';
import { SHOWN, type StageBlock } from '../mail/stage-block.js';
import type { TaskMailItem } from '../mail/task-block.js';
import { WatchedCases, type WatchedCase } from '../persistence/watched-cases.read-model.js';
import { LateTasks, type LateTask } from './late-tasks.js';

/** What a run of mornings or digests asks once for all of its units. */
export interface FollowUp {
  watched: readonly WatchedCase[];
  tasks: readonly LateTask[];
}

/** Whose it is: what counts in the figures of a unit, or all of it. */
export interface Whose {
  of: 'home' | 'lead' | 'all';
  unitId: string | null;
}

/** 阶段性办结 and late tasks as the blocks of a mail. */
@Injectable()
export class DescribeFollowUp {
  constructor(
    private readonly watched: WatchedCases,
    private readonly tasks: LateTasks,
    private readonly list: CaseList,
    private readonly lights: CaseLights,
    private readonly items: CaseMailItems,
    private readonly campaigns: Campaigns,
  ) {}

  async read(reads: Reads, now: Instant): Promise<FollowUp> {
    return {
      watched: await this.watched.all(reads, { kind: 'any' }, {}, now),
      tasks: await this.tasks.all(reads, now),
    };
  }

  async stages(
    reads: Reads,
    { watched }: FollowUp,
    { of, unitId }: Whose,
    now: Instant,
  ): Promise<StageBlock> {
    const own = watched.filter(
      ({ homeUnitId, leadUnitId }) => of === 'all' || (of === 'home' ? homeUnitId : leadUnitId) === unitId,
    );
    const first = own.filter(({ standing }) => standing !== 'ahead' && standing !== 'paused').slice(0, SHOWN);
    const lines = await this.list.byIds(
      reads,
      first.map(({ id }) => id),
    );
    const context = await this.lights.context(reads, null, now);
    const described = await this.items.of(reads, lines, context);
    const days = new Set((await this.campaigns.all(reads)).map((one) => one.followUpYellowDays));
    return {
      counts: countStages(own.map(({ standing }) => standing)),
      soonDays: days.size === 1 ? [...days][0]! : null,
      items: first.flatMap(({ id, light, milestoneOn }) => {
        const at = lines.findIndex(({ row }) => row.id === id);
        const item = described[at];
        if (!item) return [];
        const { nextMilestone } = lines[at]!.row;
        const streetName = of === 'all' ? item.streetName : null;
        return [{ ...item, streetName, light, milestoneOn, milestoneText: nextMilestone ?? '' }];
      }),
    };
  }

  /** All of them, so that several units can be added up without counting a task twice. */
  lateTasks({ tasks }: FollowUp, unitIds: readonly string[] | null): TaskMailItem[] {
    return tasks
      .filter((task) => unitIds === null || task.unitIds.some((id) => unitIds.includes(id)))
      .map(({ unitIds: _units, ...task }) => ({
        ...task,
        link: this.items.pageLink(`/rectifications/${task.id}`),
      }));
  }
}
