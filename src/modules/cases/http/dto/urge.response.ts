import { ApiProperty } from '@nestjs/swagger';
import { URGE_LEFT, type LeftUrge, type UrgedUnit, type UrgeLeft } from '../../application/plan-urge.js';
import { CASE_STATUSES, type CaseStatus } from '../../domain/case-workflow.js';
import { NamedUnit } from './case-common.response.js';
import { ReachedResponse } from './dispatch.response.js';

export class UrgedUnitResponse extends NamedUnit {
  /** Of these cases; each person gets one mail for all of them. */
  cases: number;

  @ApiProperty({ type: [ReachedResponse] })
  people: ReachedResponse[];

  static of({ unit, people, lines }: UrgedUnit): UrgedUnitResponse {
    return {
      id: unit.id,
      name: unit.name,
      cases: lines.length,
      people: people.map(({ name, email }) => ({ name, reachable: email !== null })),
    };
  }
}

export class LeftUrgeResponse {
  caseId: string;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;

  title: string;

  @ApiProperty({ enum: CASE_STATUSES, enumName: 'CaseStatus' })
  status: CaseStatus;

  @ApiProperty({ enum: URGE_LEFT, enumName: 'UrgeLeft' })
  reason: UrgeLeft;

  /** Who urged it today already. */
  @ApiProperty({ type: String, nullable: true })
  byName: string | null;

  @ApiProperty({ type: String, nullable: true })
  at: string | null;

  static of({ line: { row }, reason, by }: LeftUrge): LeftUrgeResponse {
    const { id, acceptanceNo, title, status } = row;
    return {
      caseId: id,
      number: acceptanceNo,
      title,
      status,
      reason,
      byName: by?.name ?? null,
      at: by?.at ?? null,
    };
  }
}

export class UrgePreviewResponse {
  /** Whom it reaches, in the order in which the office prints the units. */
  @ApiProperty({ type: [UrgedUnitResponse] })
  units: UrgedUnitResponse[];

  /** What is left out, and why. */
  @ApiProperty({ type: [LeftUrgeResponse] })
  left: LeftUrgeResponse[];
}

export class UrgedResponse {
  cases: number;
  units: number;

  @ApiProperty({ type: [LeftUrgeResponse] })
  left: LeftUrgeResponse[];
}
