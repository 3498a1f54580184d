import { ApiProperty } from '@nestjs/swagger';
import { QUEUE_STATES, type QueueState } from '../../application/job-health.js';
import { JOB_PLACES, type JobPlace } from '../../domain/job-place.js';

export class JobResponse {
  id: string;

  /** @example "mail.send" */
  job: string;

  @ApiProperty({ enum: JOB_PLACES, enumName: 'JobPlace' })
  place: JobPlace;

  /** Ids and words of what it is about. */
  about: string;
  createdAt: string;

  @ApiProperty({ type: String, nullable: true })
  failingSince: string | null;

  /** Tries that failed. */
  tries: number;
  attempts: number;

  /** The next try of one that fails, or the moment of one that is not due yet. */
  @ApiProperty({ type: String, nullable: true })
  nextAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  error: string | null;
}

export class JobCountsResponse {
  open: number;
  failing: number;
  failed: number;
}

export class MailHealthResponse {
  waiting: number;

  @ApiProperty({ type: String, nullable: true })
  failingSince: string | null;
}

export class JobHealthResponse {
  /** `away`: no Redis, work waits in the database; `idle`: jobs lie in it and no worker takes them. */
  @ApiProperty({ enum: QUEUE_STATES, enumName: 'QueueState' })
  queue: QueueState;

  counts: JobCountsResponse;

  @ApiProperty({ type: String, nullable: true })
  oldestAt: string | null;

  mail: MailHealthResponse;

  /** Mail has been failing for more than half an hour. */
  mailAlarm: boolean;
}

export class DecidedJobsResponse {
  done: number;

  /** Finished, dropped or in hand by now: left as they are. */
  left: string[];
}
