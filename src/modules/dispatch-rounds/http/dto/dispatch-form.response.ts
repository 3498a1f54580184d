import { ApiProperty } from '@nestjs/swagger';
import { EVIDENCE_KINDS, type EvidenceFileRow, type EvidenceKind } from '../../../evidence/index.js';
import type { Form, FormLine } from '../../application/read-form.js';
import { OWED_STATES, type OwedState } from '../../application/describe-owed.js';
import { BLANK_ANSWER } from '../../domain/answer.js';
import type { DispatchRoundRow } from '../../persistence/dispatch-round.entity.js';
import { DispatchAnswerDto } from './dispatch-answer.dto.js';

export class DispatchFileResponse {
  id: string;

  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;

  name: string;
  size: number;

  static of(this: void, { id, kind, name, size }: EvidenceFileRow): DispatchFileResponse {
    return { id, kind, name, size };
  }
}

export class DispatchMilestoneResponse {
  id: string;
  what: string;
  plannedOn: string;

  @ApiProperty({ type: String, nullable: true })
  doneOn: string | null;
}

export class LastProgressResponse {
  /** @example "2026-04" */
  month: string;
  text: string;

  @ApiProperty({ type: String, nullable: true })
  obstacle: string | null;
}

/** One task of the form: what one has to know to answer, and what was written so far. */
export class DispatchFormTaskResponse {
  /** Of what is owed, not of the task. */
  id: string;
  version: number;
  roundId: string;
  taskId: string;
  number: string;
  title: string;
  goal: string;

  @ApiProperty({ type: String, nullable: true })
  dueOn: string | null;

  /** How the date was written. */
  @ApiProperty({ type: String, nullable: true })
  dueSaid: string | null;

  /** The earliest day on which a milestone can have been done. */
  startedOn: string;
  milestones: DispatchMilestoneResponse[];

  @ApiProperty({ type: LastProgressResponse, nullable: true })
  last: LastProgressResponse | null;

  @ApiProperty({ enum: OWED_STATES, enumName: 'DispatchOwedState' })
  state: OwedState;

  daysLate: number;
  answer: DispatchAnswerDto;

  @ApiProperty({ type: String, nullable: true })
  savedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  savedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  answeredAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  answeredByName: string | null;

  files: DispatchFileResponse[];

  static of(this: void, { owed, described, state, daysLate, files }: FormLine): DispatchFormTaskResponse {
    const { task, milestones, lastProgress } = described;
    return {
      id: owed.id,
      version: owed.version,
      roundId: owed.roundId,
      taskId: task.id,
      number: task.number,
      title: task.title,
      goal: task.goal,
      dueOn: task.dueOn,
      dueSaid: task.dueSaid,
      startedOn: task.startedOn,
      milestones: milestones.map(({ id, what, plannedOn, doneOn }) => ({ id, what, plannedOn, doneOn })),
      last: lastProgress && {
        month: lastProgress.month,
        text: lastProgress.text,
        obstacle: lastProgress.obstacle,
      },
      state,
      daysLate,
      answer: owed.answer ?? BLANK_ANSWER,
      savedAt: owed.savedAt,
      savedByName: owed.savedByName,
      answeredAt: owed.answeredAt,
      answeredByName: owed.answeredByName,
      files: files.map(DispatchFileResponse.of),
    };
  }
}

export class DispatchFormRoundResponse {
  id: string;
  month: string;
  dueOn: string;
  endsOn: string;

  static of(this: void, { id, month, dueOn, endsOn }: DispatchRoundRow): DispatchFormRoundResponse {
    return { id, month, dueOn, endsOn };
  }
}

export class DispatchFormResponse {
  unitId: string;
  unitName: string;
  rounds: DispatchFormRoundResponse[];
  tasks: DispatchFormTaskResponse[];

  static of({ unit, rounds, lines }: Form): DispatchFormResponse {
    return {
      unitId: unit.id,
      unitName: unit.name,
      rounds: rounds.map(DispatchFormRoundResponse.of),
      tasks: lines.map(DispatchFormTaskResponse.of),
    };
  }
}
