import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import type { JobFilter } from '../../application/job-list.js';

const FILTERS = ['failed', 'failing', 'open'] as const satisfies readonly JobFilter[];

export class ListJobsRequest {
  /** Given up, between two tries, or none of both. */
  @ApiProperty({ enum: FILTERS, enumName: 'JobFilter' })
  @IsIn(FILTERS)
  filter: JobFilter;
}

export class DecideJobsRequest {
  @IsUUID('all', { each: true })
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  ids: string[];

  /** Kept in the history. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reason: string;
}
