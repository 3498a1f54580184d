import { instant } from '../../../kernel/instant.js';
import type { NewMilestone, NewTask, TaskFactsInput, TaskUnits } from '../application/new-task.js';
import type { MadeOnDevice } from '../application/record-progress.js';
import type { MilestoneRequest, OpenTaskRequest, TaskFactsRequest } from './dto/rectification.request.js';
import type { RecordProgressRequest } from './dto/task-work.request.js';

export function milestonesOf(rows: readonly MilestoneRequest[]): (NewMilestone & { id: string | null })[] {
  return rows.map(({ id, what, plannedOn, weight }) => ({
    id: id ?? null,
    what,
    plannedOn,
    weight: weight ?? null,
  }));
}

export function factsOf(body: TaskFactsRequest): TaskFactsInput & TaskUnits {
  return {
    campaignId: body.campaignId ?? null,
    source: body.source,
    sourceRound: body.sourceRound ?? null,
    sourceNo: body.sourceNo ?? null,
    looksLikeId: body.looksLikeId ?? null,
    title: body.title,
    problem: body.problem,
    goal: body.goal,
    measures: body.measures,
    type: body.type,
    startedOn: body.startedOn,
    dueOn: body.dueOn ?? null,
    dueSaid: body.dueSaid ?? null,
    evidenceEvery: body.evidenceEvery ?? null,
    partyLeader: body.partyLeader ?? null,
    governmentLeader: body.governmentLeader ?? null,
    owner: body.owner ?? null,
    leadId: body.leadId,
    assistIds: body.assistIds,
    streetIds: body.streetIds,
    superviseIds: body.superviseIds,
  };
}

export function newTaskOf(body: OpenTaskRequest): NewTask {
  return { ...factsOf(body), caseIds: body.caseIds, milestones: milestonesOf(body.milestones) };
}

/** What a device says beside the words; null where they were typed at a desk. */
export function madeOf({ madeId, announced = [], pressedAt }: RecordProgressRequest): MadeOnDevice | null {
  if (!madeId) return null;
  return { madeId: madeId.toLowerCase(), announced, pressedAt: pressedAt ? instant(pressedAt) : null };
}
