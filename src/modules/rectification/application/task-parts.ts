import { Injectable } from '@nestjs/common';
import { InvalidInputError, type Wording } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseAccess } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import type { UnitRole } from '../domain/vocabulary.js';
import { RectificationMilestoneRow } from '../persistence/rectification-milestone.entity.js';
import { RectificationTaskCaseRow } from '../persistence/rectification-task-case.entity.js';
import { RectificationTaskUnitRow } from '../persistence/rectification-task-unit.entity.js';
import { RectificationTaskRow } from '../persistence/rectification-task.entity.js';
import type { NewMilestone, TaskFactsInput, TaskUnits } from './new-task.js';

type Named = Pick<RectificationTaskRow, 'id' | 'number' | 'title'>;

/** What hangs on a task: its units, milestones and cases; and whether that which it names is there. */
@Injectable()
export class TaskParts {
  constructor(
    private readonly access: CaseAccess,
    private readonly campaigns: Campaigns,
    private readonly directory: Directory,
    private readonly history: History,
  ) {}

  /** Throws InvalidInputError for a unit, campaign or task that is not there. */
  async requireNamed(reads: Reads, facts: TaskFactsInput, units: TaskUnits): Promise<void> {
    const ids = [...new Set(partsOf(units).map(([, unitId]) => unitId))];
    const found = await this.directory.unitsByIds(reads, ids);
    if (found.filter(({ active }) => active).length < ids.length) throw unknown('leadId', UNIT);
    if (facts.campaignId) await this.campaigns.require(reads, facts.campaignId);
    const like = facts.looksLikeId;
    if (like && !(await reads.existsBy(RectificationTaskRow, { id: like })))
      throw unknown('looksLikeId', TASK);
  }

  async unitsOf(reads: Reads, taskId: string): Promise<TaskUnits> {
    const rows = await reads.findBy(RectificationTaskUnitRow, { taskId });
    const ids = (role: UnitRole): string[] =>
      rows.filter((one) => one.role === role).map(({ unitId }) => unitId);
    return {
      leadId: ids('lead')[0]!,
      assistIds: ids('assist'),
      streetIds: ids('street'),
      superviseIds: ids('supervise'),
    };
  }

  async setUnits(tx: Tx, taskId: string, units: TaskUnits): Promise<void> {
    await tx.delete(RectificationTaskUnitRow, { taskId });
    for (const [role, unitId] of partsOf(units))
      await tx.insert(RectificationTaskUnitRow, { taskId, unitId, role });
  }

  async addMilestones(tx: Tx, taskId: string, wanted: readonly NewMilestone[]): Promise<void> {
    for (const [at, { what, plannedOn, weight }] of wanted.entries())
      await tx.insert(RectificationMilestoneRow, {
        id: newId(),
        taskId,
        serial: at + 1,
        what,
        plannedOn,
        weight,
        doneOn: null,
        tickedAt: null,
        tickedByName: null,
      });
  }

  /** Each case gets its word of it in its own history. Throws NotFoundError for a case out of reach. */
  async link(tx: Tx, actor: Actor, task: Named, caseIds: readonly string[], now: Instant): Promise<void> {
    for (const caseId of new Set(caseIds)) {
      await this.access.require(tx, actor, 'case.read', caseId);
      const row = { taskId: task.id, caseId, linkedAt: now, linkedByName: actor.name };
      await tx.insert(RectificationTaskCaseRow, row);
      await this.tellCase(tx, actor, task, 'link', caseId, now);
    }
  }

  async unlink(tx: Tx, actor: Actor, task: Named, caseId: string, now: Instant): Promise<void> {
    await tx.delete(RectificationTaskCaseRow, { taskId: task.id, caseId });
    await this.tellCase(tx, actor, task, 'unlink', caseId, now);
  }

  private tellCase(
    tx: Tx,
    actor: Actor,
    { id, number, title }: Named,
    action: 'link' | 'unlink',
    subjectId: string,
    now: Instant,
  ): Promise<void> {
    const data = { taskId: id, number };
    const note = `${number} ${title}`;
    const entry = { action: `rectification.${action}`, subjectType: 'case', subjectId, note, data } as const;
    return this.history.append(tx, actor, entry, now);
  }
}

/** Units by role, each once a role. */
export function partsOf({ leadId, assistIds, streetIds, superviseIds }: TaskUnits): [UnitRole, string][] {
  const several = (role: UnitRole, ids: readonly string[]): [UnitRole, string][] =>
    [...new Set(ids)].map((id) => [role, id]);
  return [
    ['lead', leadId],
    ...several('assist', assistIds),
    ...several('street', streetIds),
    ...several('supervise', superviseIds),
  ];
}

const UNIT: Wording = {
  zh: '有单位不存在或已停用，请重新选。',
  en: 'A unit is unknown or out of use; choose again.',
};
const TASK: Wording = { zh: '没有这项任务，请重新选。', en: 'There is no such task; choose again.' };

function unknown(field: string, wording: Wording): InvalidInputError {
  return new InvalidInputError([{ field, code: 'rectification.unknown', wording }]);
}
