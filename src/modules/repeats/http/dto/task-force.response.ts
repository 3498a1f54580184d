import { ApiProperty } from '@nestjs/swagger';
import type { TaskForceFile } from '../../application/read-task-forces.js';
import { TaskForceMemberDto } from './task-force.request.js';

export class TaskForceMeetingResponse {
  id: string;
  heldOn: string;
  minutes: string;
  recordedByName: string;
}

export class TaskForceResponse {
  id: string;

  /** To be sent back as `If-Match`. */
  version: number;

  name: string;
  headCaseId: string;
  headTitle: string;

  @ApiProperty({ type: String, nullable: true })
  streetName: string | null;

  /** How many cases the matter has. */
  cases: number;

  @ApiProperty({ type: String, nullable: true })
  plan: string | null;

  @ApiProperty({ type: [TaskForceMemberDto] })
  members: TaskForceMemberDto[];

  @ApiProperty({ type: [TaskForceMeetingResponse] })
  meetings: TaskForceMeetingResponse[];

  openedAt: string;

  @ApiProperty({ type: String, nullable: true })
  closedAt: string | null;

  static of({ row, head, cases, meetings }: TaskForceFile): TaskForceResponse {
    const { id, version, name, headCaseId, plan, members, openedAt, closedAt } = row;
    return {
      id,
      version,
      name,
      headCaseId,
      headTitle: head.row.title,
      streetName: head.street?.name ?? null,
      cases,
      plan,
      members,
      meetings: meetings.map((one) => ({
        id: one.id,
        heldOn: one.heldOn,
        minutes: one.minutes,
        recordedByName: one.recordedByName,
      })),
      openedAt,
      closedAt,
    };
  }
}

export class OpenedTaskForceResponse {
  id: string;
}
