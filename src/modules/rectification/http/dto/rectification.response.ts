import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../../../access/index.js';
import {
  CaseLineResponse,
  NamedUnit,
  WordingResponse,
  type CaseLights,
  type LightContext,
} from '../../../cases/index.js';
import { explanationText } from '../../../deadlines/index.js';
import type { TaskFile } from '../../application/read-tasks.js';
import type { RectificationTaskRow } from '../../persistence/rectification-task.entity.js';
import { RectificationLineResponse, unitsOf } from './rectification-line.response.js';
import { TaskDueResponse } from './task-due.response.js';
import { ProgressResponse } from './progress.response.js';

export class NamedTaskResponse {
  id: string;
  number: string;
  title: string;

  static of(this: void, { id, number, title }: RectificationTaskRow): NamedTaskResponse {
    return { id, number, title };
  }
}

export class RectificationEventResponse {
  id: string;
  action: string;
  at: string;
  byName: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

/** A task as its page shows it. */
export class RectificationResponse extends RectificationLineResponse {
  @ApiProperty({ type: String, nullable: true })
  campaignId: string | null;

  problem: string;
  goal: string;
  measures: string;

  @ApiProperty({ type: Number, nullable: true })
  evidenceEvery: number | null;

  @ApiProperty({ type: String, nullable: true })
  partyLeader: string | null;

  @ApiProperty({ type: String, nullable: true })
  governmentLeader: string | null;

  @ApiProperty({ type: String, nullable: true })
  owner: string | null;

  @ApiProperty({ type: [NamedUnit] })
  assist: NamedUnit[];

  @ApiProperty({ type: [NamedUnit] })
  streets: NamedUnit[];

  @ApiProperty({ type: [NamedUnit] })
  supervise: NamedUnit[];

  @ApiProperty({ type: NamedTaskResponse, nullable: true })
  looksLike: NamedTaskResponse | null;

  /** Found after this one. */
  @ApiProperty({ type: [NamedTaskResponse] })
  lookAlikes: NamedTaskResponse[];

  /** Newest first. */
  @ApiProperty({ type: [ProgressResponse] })
  progress: ProgressResponse[];

  /** The cases that feed it, as far as the reader may see them. */
  @ApiProperty({ type: [CaseLineResponse] })
  cases: CaseLineResponse[];

  /** How many more there are. */
  otherCases: number;

  /** Newest first. */
  @ApiProperty({ type: [RectificationEventResponse] })
  history: RectificationEventResponse[];

  openedAt: string;
  openedByName: string;

  @ApiProperty({ type: String, nullable: true })
  writtenOffAt: string | null;

  /** Why the date falls there and how it moved. */
  @ApiProperty({ type: WordingResponse, nullable: true })
  dueWhy: WordingResponse | null;

  /** The same as a card. */
  @ApiProperty({ type: TaskDueResponse, nullable: true })
  due: TaskDueResponse | null;

  mayChange: boolean;
  mayTick: boolean;
  mayReport: boolean;

  static ofFile(
    file: TaskFile,
    actor: Actor,
    lights: CaseLights,
    context: LightContext,
  ): RectificationResponse {
    const { task, progress, cases, otherCases, looksLike, lookAlikes, history } = file;
    const { problem, goal, measures, evidenceEvery, partyLeader, governmentLeader, owner } = task;
    return {
      ...RectificationLineResponse.of(file, context.bands.now),
      campaignId: task.campaignId,
      problem,
      goal,
      measures,
      evidenceEvery,
      partyLeader,
      governmentLeader,
      owner,
      assist: unitsOf(file, 'assist'),
      streets: unitsOf(file, 'street'),
      supervise: unitsOf(file, 'supervise'),
      looksLike: looksLike && NamedTaskResponse.of(looksLike),
      lookAlikes: lookAlikes.map(NamedTaskResponse.of),
      progress: progress.map((one) => ProgressResponse.of(one)),
      cases: cases.map((line) => CaseLineResponse.of(line, actor, lights, context)),
      otherCases,
      history: history.map(({ id, action, at, actorName, note, data }) => {
        return { id, action, at, byName: actorName, note, data };
      }),
      openedAt: task.openedAt,
      openedByName: task.openedByName,
      writtenOffAt: task.writtenOffAt,
      dueWhy: file.deadline && explanationText(file.deadline.explanation),
      due: file.deadline && TaskDueResponse.of(file.deadline, context),
      mayChange: file.mayChange,
      mayTick: file.mayTick,
      mayReport: file.mayReport,
    };
  }
}

export class OpenedTaskResponse {
  id: string;
}
