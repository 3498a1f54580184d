import type { NewMilestone, NewTask, TaskFactsInput, TaskUnits } from '../application/new-task.js';
import type { MilestoneRequest, OpenTaskRequest, TaskFactsRequest } from './dto/rectification.request.js';

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
