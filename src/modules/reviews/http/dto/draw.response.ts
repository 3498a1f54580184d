import { ApiProperty } from '@nestjs/swagger';
import type { Draw, ReadDraws } from '../../application/read-draws.js';
import { CONSEQUENCES, type Consequence } from '../../persistence/drawn-case.entity.js';
import { ReviewedCaseResponse } from './review-common.response.js';

export class DrawnCaseResponse {
  id: string;
  version: number;

  @ApiProperty({ type: ReviewedCaseResponse, nullable: true })
  case: ReviewedCaseResponse | null;

  @ApiProperty({ type: String, nullable: true })
  assigneeId: string | null;

  @ApiProperty({ type: String, nullable: true })
  assigneeName: string | null;

  @ApiProperty({ type: String, enum: ['ok', 'problem'], nullable: true })
  result: 'ok' | 'problem' | null;

  @ApiProperty({ enum: CONSEQUENCES, enumName: 'RecheckConsequence', nullable: true })
  consequence: Consequence | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, nullable: true })
  doneByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  doneAt: string | null;
}

export class DrawLineResponse {
  id: string;
  closedFrom: string;
  closedTo: string;
  seed: string;
  drawnByName: string;
  drawnAt: string;

  /** How many could have been drawn. */
  pool: number;
  drawn: number;
  done: number;
  problems: number;

  static of(this: void, { row, ...counts }: Awaited<ReturnType<ReadDraws['all']>>[number]): DrawLineResponse {
    const { id, closedFrom, closedTo, seed, drawnByName, drawnAt, pool } = row;
    return { id, closedFrom, closedTo, seed, drawnByName, drawnAt, pool: pool.length, ...counts };
  }
}

export class DrawResponse {
  id: string;
  closedFrom: string;
  closedTo: string;
  seed: string;
  drawnByName: string;
  drawnAt: string;
  pool: string[];

  /** SHA-256 of the ids of the pool, one a line. */
  poolHash: string;

  /** Drawn again from the kept pool with the kept seed, it gives the same cases. */
  proven: boolean;

  @ApiProperty({ type: [DrawnCaseResponse] })
  items: DrawnCaseResponse[];

  static of(this: void, { row, drawn, proven, poolHash }: Draw): DrawResponse {
    const { id, closedFrom, closedTo, seed, drawnByName, drawnAt, pool } = row;
    return {
      id,
      closedFrom,
      closedTo,
      seed,
      drawnByName,
      drawnAt,
      pool,
      poolHash,
      proven,
      items: drawn.map(({ row: item, found, assigneeName }) => ({
        id: item.id,
        version: item.version,
        case: found,
        assigneeId: item.assigneeId,
        assigneeName,
        result: item.result,
        consequence: item.consequence,
        note: item.note,
        doneByName: item.doneByName,
        doneAt: item.doneAt,
      })),
    };
  }
}
