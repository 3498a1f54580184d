import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, MaxLength } from 'class-validator';
import type { HistoryEntryRow } from '../../../history/index.js';
import { TASK_STATUSES, type TaskStatus } from '../../../rectification/index.js';
import { OWED_STATES, type OwedLine, type OwedState } from '../../application/describe-owed.js';
import type { ReadRounds, RoundCounts, RoundFile, UnitStanding } from '../../application/read-rounds.js';
import { COLOURS, DAY_UNITS, type Colour, type DayUnit } from '../../domain/dispatch-rules.js';
import type { DispatchLinkRow } from '../../persistence/dispatch-link.entity.js';
import type { DispatchRoundRow } from '../../persistence/dispatch-round.entity.js';
import { DispatchAnswerDto } from './dispatch-answer.dto.js';

export class SendDispatchLinkRequest {
  @IsEmail()
  @MaxLength(200)
  address: string;
}

export class OpenedRoundResponse {
  id: string;
}

export class RemindedUnitResponse {
  /** How many people were told. */
  letters: number;
}

export class DispatchCountsResponse {
  owed: number;
  answered: number;

  /** Of these, behind the due day. */
  answeredLate: number;

  /** Open behind the due day. */
  lateOpen: number;
}

export class DispatchRoundLineResponse extends DispatchCountsResponse {
  id: string;

  /** @example "2026-05" */
  month: string;
  openedAt: string;
  openedByName: string;
  dueOn: string;
  endsOn: string;

  /** Takes no answers any more. */
  over: boolean;

  static of(
    this: void,
    { round, over, counts }: Awaited<ReturnType<ReadRounds['all']>>[number],
  ): DispatchRoundLineResponse {
    return { ...roundOf(round), over, ...countsOf(counts) };
  }
}

export class DispatchLinkResponse {
  id: string;
  address: string;
  createdAt: string;
  createdByName: string;

  @ApiProperty({ type: String, nullable: true })
  openedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  usedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  voidedAt: string | null;

  static of(this: void, row: DispatchLinkRow): DispatchLinkResponse {
    const { id, address, createdAt, createdByName, openedAt, usedAt, voidedAt } = row;
    return { id, address, createdAt, createdByName, openedAt, usedAt, voidedAt };
  }
}

export class DispatchUnitResponse extends DispatchCountsResponse {
  id: string;
  name: string;

  @ApiProperty({ type: String, nullable: true })
  dutyEmail: string | null;

  @ApiProperty({ enum: COLOURS, enumName: 'DispatchColour', nullable: true })
  colour: Colour | null;

  mostDaysLate: number;

  /** The newest first; only for who may send them. */
  links: DispatchLinkResponse[];

  static of(this: void, one: UnitStanding): DispatchUnitResponse {
    const { id, name, dutyEmail } = one.unit;
    const { colour, mostDaysLate, links } = one;
    return {
      id,
      name,
      dutyEmail,
      colour,
      mostDaysLate,
      links: links.map(DispatchLinkResponse.of),
      ...countsOf(one),
    };
  }
}

export class DispatchLineResponse {
  id: string;
  unitId: string;
  taskId: string;
  number: string;
  title: string;

  @ApiProperty({ enum: TASK_STATUSES, enumName: 'RectificationStatus' })
  status: TaskStatus;

  @ApiProperty({ enum: OWED_STATES, enumName: 'DispatchOwedState' })
  state: OwedState;

  daysLate: number;
  daysBehind: number;

  @ApiProperty({ enum: COLOURS, enumName: 'DispatchColour', nullable: true })
  colour: Colour | null;

  @ApiProperty({ type: String, nullable: true })
  answeredAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  answeredByName: string | null;

  byToken: boolean;

  /** Null until it is submitted: drafts are the unit's own. */
  @ApiProperty({ type: DispatchAnswerDto, nullable: true })
  answer: DispatchAnswerDto | null;

  static of(this: void, line: OwedLine): DispatchLineResponse {
    const { owed, unit, described, state, daysLate, facts, light } = line;
    const { id, number, title } = described.task;
    return {
      id: owed.id,
      unitId: unit.id,
      taskId: id,
      number,
      title,
      status: described.status,
      state,
      daysLate,
      daysBehind: facts.daysBehind,
      colour: light?.colour ?? null,
      answeredAt: owed.answeredAt,
      answeredByName: owed.answeredByName,
      byToken: owed.byToken,
      answer: owed.answeredAt ? owed.answer : null,
    };
  }
}

export class DispatchHistoryResponse {
  at: string;
  byName: string;
  unitName: string;
  action: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  byToken: boolean;

  static of(this: void, { at, actorName, actorUnit, action, note, data }: HistoryEntryRow) {
    return { at, byName: actorName, unitName: actorUnit, action, note, byToken: data.byToken === true };
  }
}

export class DispatchRoundResponse extends DispatchRoundLineResponse {
  @ApiProperty({ enum: DAY_UNITS, enumName: 'DispatchDayUnit' })
  unit: DayUnit;

  units: DispatchUnitResponse[];
  lines: DispatchLineResponse[];

  /** Only for who may manage it. */
  history: DispatchHistoryResponse[];
  mayManage: boolean;

  static ofFile({ round, over, counts, units, lines, history, mayManage }: RoundFile): DispatchRoundResponse {
    return {
      ...roundOf(round),
      over,
      ...countsOf(counts),
      unit: round.rules.unit,
      units: units.map(DispatchUnitResponse.of),
      lines: lines.map(DispatchLineResponse.of),
      history: history.map(DispatchHistoryResponse.of),
      mayManage,
    };
  }
}

function roundOf({ id, month, openedAt, openedByName, dueOn, endsOn }: DispatchRoundRow) {
  return { id, month, openedAt, openedByName, dueOn, endsOn };
}

function countsOf({ owed, answered, answeredLate, lateOpen }: RoundCounts): DispatchCountsResponse {
  return { owed, answered, answeredLate, lateOpen };
}
