import { ApiProperty } from '@nestjs/swagger';
import { can, type Actor } from '../../../access/index.js';
import type { CaseLights, LightContext } from '../../../cases/index.js';
import type { TaskForceFile, TaskForceLine } from '../../application/read-task-forces.js';
import { ChainCaseResponse } from './link.response.js';
import { TaskForceMemberDto, TaskForceStepDto } from './task-force.request.js';

export class TaskForceMeetingResponse {
  id: string;

  /** 第几次会议. */
  number: number;
  heldOn: string;
  minutes: string;
  recordedByName: string;
  recordedAt: string;
}

export class TaskForceFiguresResponse {
  cases: number;

  /** Neither closed nor published. */
  unsettled: number;
  repeats: number;
  afterClosure: number;
  lastAt: string;
}

/** What a list of task forces shows. */
export class TaskForceLineResponse {
  id: string;

  /** To be sent back as `If-Match`. */
  version: number;

  name: string;

  @ApiProperty({ type: String, nullable: true })
  headCaseId: string | null;

  @ApiProperty({ type: TaskForceMemberDto, nullable: true })
  leader: TaskForceMemberDto | null;

  @ApiProperty({ type: [TaskForceMemberDto] })
  members: TaskForceMemberDto[];

  @ApiProperty({ type: [TaskForceStepDto] })
  steps: TaskForceStepDto[];

  figures: TaskForceFiguresResponse;
  meetingCount: number;
  openedAt: string;

  @ApiProperty({ type: String, nullable: true })
  closedAt: string | null;

  static ofLine({ row, figures, meetings }: TaskForceLine): TaskForceLineResponse {
    const { id, version, name, headCaseId, leader, members, steps, openedAt, closedAt } = row;
    return {
      id,
      version,
      name,
      headCaseId,
      leader,
      members,
      steps: steps ?? [],
      figures,
      meetingCount: meetings,
      openedAt,
      closedAt,
    };
  }
}

export class TaskForceEventResponse {
  id: string;
  action: string;
  at: string;
  byName: string;
}

export class MergedIntoResponse {
  id: string;
  name: string;
}

export class TaskForceResponse extends TaskForceLineResponse {
  @ApiProperty({ type: String, nullable: true })
  plan: string | null;

  @ApiProperty({ type: String, nullable: true })
  result: string | null;

  /** The one that goes on with the matter, when two turned out to be one. */
  @ApiProperty({ type: MergedIntoResponse, nullable: true })
  mergedInto: MergedIntoResponse | null;

  /** Newest first. */
  @ApiProperty({ type: [TaskForceMeetingResponse] })
  meetings: TaskForceMeetingResponse[];

  /** Earliest first, as far as the reader may see them. */
  @ApiProperty({ type: [ChainCaseResponse] })
  cases: ChainCaseResponse[];

  /** Newest first. */
  @ApiProperty({ type: [TaskForceEventResponse] })
  history: TaskForceEventResponse[];

  /** The reader may change it. */
  mayChange: boolean;

  static of(file: TaskForceFile, actor: Actor, lights: CaseLights, context: LightContext): TaskForceResponse {
    const { row, figures, chain, meetings, history, mergedInto } = file;
    return {
      ...TaskForceLineResponse.ofLine({ row, figures, meetings: meetings.length }),
      plan: row.plan,
      result: row.result,
      mergedInto: mergedInto && { id: mergedInto.id, name: mergedInto.name },
      meetings: meetings.map(({ id, number, heldOn, minutes, recordedByName, recordedAt }) => ({
        id,
        number,
        heldOn,
        minutes,
        recordedByName,
        recordedAt,
      })),
      cases: chain.map((one) => ChainCaseResponse.ofChain(one, actor, lights, context)),
      history: history.map(({ id, action, at, actorName }) => ({ id, action, at, byName: actorName })),
      mayChange: mergedInto === null && can(actor, 'repeat.manage'),
    };
  }
}

export class OpenedTaskForceResponse {
  id: string;
}

export class RecordedMeetingResponse {
  id: string;
  number: number;
}
