import { ApiProperty } from '@nestjs/swagger';
import { NamedUnit } from '../../../cases/index.js';
import { readPosition } from '../../../evidence/index.js';
import type { UnitRow } from '../../../organisation/index.js';
import type { PersonDuties } from '../../application/fold-people.js';
import type { GapGroup } from '../../application/read-gaps.js';
import type { StreetFile, StreetLine } from '../../application/read-map.js';
import type { Owner } from '../../application/read-owners.js';
import type { SubjectLine } from '../../application/subject-lines.js';
import {
  ABOUT,
  DUTY_STATES,
  stateOf,
  SUBJECT_TYPES,
  type About,
  type DutyState,
  type SubjectType,
} from '../../domain/duty.js';
import { GAP_KINDS, type GapKind } from '../../domain/gaps.js';
import type { DutyKindRow } from '../../persistence/duty-kind.entity.js';
import type { DutyRow } from '../../persistence/duty.entity.js';
import type { Day } from '../../../../kernel/day.js';

const named = ({ id, name }: UnitRow): NamedUnit => ({ id, name });

export class NamedPersonResponse {
  id: string;
  name: string;
}

export class DutyKindResponse {
  key: string;

  @ApiProperty({ enum: ABOUT, enumName: 'DutyAbout' })
  about: About;

  name: string;

  /** How its person is called. @example "排口长" */
  holder: string;

  /** Offered for a new place. */
  active: boolean;

  /** Against which it is changed. */
  version: number;

  static of(this: void, row: DutyKindRow): DutyKindResponse {
    const { key, about, name, holder, active, version } = row;
    return { key, about, name, holder, active, version };
  }
}

export class DutyResponse {
  id: string;

  @ApiProperty({ type: String, nullable: true })
  userId: string | null;

  personName: string;

  @ApiProperty({ type: String, nullable: true })
  post: string | null;

  fromOn: string;

  @ApiProperty({ type: String, nullable: true })
  untilOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ enum: DUTY_STATES, enumName: 'DutyState' })
  state: DutyState;

  appointedByName: string;
  appointedAt: string;

  @ApiProperty({ type: String, nullable: true })
  endedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  endReason: string | null;

  static of(row: DutyRow, today: Day): DutyResponse {
    const { id, userId, personName, post, fromOn, untilOn, note } = row;
    const { appointedAt, appointedByName, endedByName, endReason } = row;
    const facts = { id, userId, personName, post, fromOn, untilOn, note };
    return { ...facts, appointedAt, appointedByName, endedByName, endReason, state: stateOf(row, today) };
  }
}

export class DutySubjectResponse {
  @ApiProperty({ enum: SUBJECT_TYPES, enumName: 'DutySubjectType' })
  type: SubjectType;

  id: string;

  @ApiProperty({ enum: ABOUT, enumName: 'DutyAbout' })
  about: About;

  kind: string;
  kindName: string;
  holder: string;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;

  name: string;

  @ApiProperty({ type: String, nullable: true })
  streetId: string | null;

  @ApiProperty({ type: String, nullable: true })
  communityId: string | null;

  /** Of a place, to be sent back with a change. */
  @ApiProperty({ type: Number, nullable: true })
  version: number | null;

  @ApiProperty({ type: Number, nullable: true })
  lat: number | null;

  @ApiProperty({ type: Number, nullable: true })
  lng: number | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  /** Who stands there; also whose days are over, or are still to come. */
  @ApiProperty({ type: DutyResponse, nullable: true })
  standing: DutyResponse | null;

  /** In force today where that is somebody else. */
  @ApiProperty({ type: DutyResponse, nullable: true })
  acting: DutyResponse | null;

  @ApiProperty({ enum: ['vacant', 'expired'], nullable: true })
  gap: 'vacant' | 'expired' | null;

  static of(line: SubjectLine, today: Day): DutySubjectResponse {
    const { type, id, about, kind, kindName, holder, number, name, streetId, communityId } = line;
    const { place, standing, acting, gap } = line;
    const at = place && readPosition(place);
    return {
      type,
      id,
      about,
      kind,
      kindName,
      holder,
      number,
      name,
      streetId,
      communityId,
      gap,
      version: place?.version ?? null,
      lat: at?.lat ?? null,
      lng: at?.lng ?? null,
      note: place?.note ?? null,
      standing: standing && DutyResponse.of(standing, today),
      acting: acting && DutyResponse.of(acting, today),
    };
  }
}

export class StreetCasesResponse {
  open: number;

  /** With a leader of their own (定点包案). */
  led: number;

  unowned: number;
}

export class PointCountResponse {
  total: number;
  held: number;
}

export class StreetDutiesResponse {
  unit: NamedUnit;

  @ApiProperty({ type: [NamedPersonResponse] })
  leaders: NamedPersonResponse[];

  @ApiProperty({ type: [DutySubjectResponse] })
  areas: DutySubjectResponse[];

  points: PointCountResponse;
  cases: StreetCasesResponse;
  tasks: number;
  gaps: number;

  static of(
    { unit, leaders, areas, points, cases, tasks, gaps }: StreetLine,
    today: Day,
  ): StreetDutiesResponse {
    return {
      unit: named(unit),
      leaders: leaders.map(({ id, name }) => ({ id, name })),
      areas: areas.map((line) => DutySubjectResponse.of(line, today)),
      points,
      cases,
      tasks,
      gaps,
    };
  }
}

export class StreetDutiesDetailResponse extends StreetDutiesResponse {
  @ApiProperty({ type: [DutySubjectResponse] })
  pointLines: DutySubjectResponse[];

  @ApiProperty({ type: [DutySubjectResponse] })
  taskLines: DutySubjectResponse[];

  mayManage: boolean;

  static ofFile(file: StreetFile, today: Day): StreetDutiesDetailResponse {
    const all = (lines: readonly SubjectLine[]): DutySubjectResponse[] =>
      lines.map((line) => DutySubjectResponse.of(line, today));
    return {
      ...StreetDutiesResponse.of(file, today),
      pointLines: all(file.pointLines),
      taskLines: all(file.taskLines),
      mayManage: file.mayManage,
    };
  }
}

export class OwnershipMapResponse {
  today: string;

  @ApiProperty({ type: [DutyKindResponse] })
  kinds: DutyKindResponse[];

  @ApiProperty({ type: [StreetDutiesResponse] })
  streets: StreetDutiesResponse[];
}

export class PersonDutiesResponse {
  key: string;

  @ApiProperty({ type: String, nullable: true })
  userId: string | null;

  name: string;

  @ApiProperty({ type: String, nullable: true })
  post: string | null;

  @ApiProperty({ type: NamedUnit, nullable: true })
  unit: NamedUnit | null;

  /** Paired with (对口联系). */
  @ApiProperty({ type: [NamedUnit] })
  streets: NamedUnit[];

  @ApiProperty({ type: [DutySubjectResponse] })
  areas: DutySubjectResponse[];

  @ApiProperty({ type: [DutySubjectResponse] })
  points: DutySubjectResponse[];

  @ApiProperty({ type: [DutySubjectResponse] })
  tasks: DutySubjectResponse[];

  casesLed: number;

  static of(person: PersonDuties, today: Day): PersonDutiesResponse {
    const { key, userId, name, post, unit, streets, areas, points, tasks, casesLed } = person;
    const all = (lines: readonly SubjectLine[]): DutySubjectResponse[] =>
      lines.map((line) => DutySubjectResponse.of(line, today));
    return {
      key,
      userId,
      name,
      post,
      casesLed,
      unit: unit && named(unit),
      streets: streets.map(named),
      areas: all(areas),
      points: all(points),
      tasks: all(tasks),
    };
  }
}

export class GapResponse {
  id: string;
  title: string;

  @ApiProperty({ type: NamedUnit, nullable: true })
  unit: NamedUnit | null;

  @ApiProperty({ type: DutySubjectResponse, nullable: true })
  subject: DutySubjectResponse | null;
}

export class GapGroupResponse {
  @ApiProperty({ enum: GAP_KINDS, enumName: 'GapKind' })
  kind: GapKind;

  total: number;
  mayMend: boolean;

  @ApiProperty({ type: [GapResponse] })
  items: GapResponse[];

  static of({ kind, total, mayMend, items }: GapGroup, today: Day): GapGroupResponse {
    return {
      kind,
      total,
      mayMend,
      items: items.map(({ id, title, unit, line }) => ({
        id,
        title,
        unit: unit && named(unit),
        subject: line && DutySubjectResponse.of(line, today),
      })),
    };
  }
}

const CAPACITIES = ['street-leader', 'case-leader', 'case-officer', 'task-owner', 'duty'] as const;

export class OwnerResponse {
  @ApiProperty({ enum: CAPACITIES })
  as: Owner['as'];

  /** How its kind calls the person. @example "排口长" */
  @ApiProperty({ type: String, nullable: true })
  word: string | null;

  /** The area or the point. */
  @ApiProperty({ type: String, nullable: true })
  what: string | null;

  /** Empty where nobody is named. */
  names: string[];

  @ApiProperty({ type: Number, nullable: true })
  distanceM: number | null;
}

export class MadeResponse {
  id: string;
}
