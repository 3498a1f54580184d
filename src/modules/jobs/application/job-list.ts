import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OutboxRow } from '../../../platform/outbox/outbox.entity.js';
import { JOBS, type JobName } from '../../../platform/queue/job-catalog.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { placeOf, type JobPlace } from '../domain/job-place.js';

export interface JobLine {
  id: string;
  job: string;
  place: JobPlace;
  /** Ids and words of what it is about. */
  about: string;
  createdAt: Instant;
  failingSince: Instant | null;
  /** Tries that failed, of how many. */
  tries: number;
  attempts: number;
  /** The next try of one that fails, or when one begins that is not due yet. */
  nextAt: Instant | null;
  error: string | null;
}

export type JobFilter = 'failed' | 'failing' | 'open';

const WHERE: Record<JobFilter, string> = {
  failed: `o.state = 'failed'`,
  failing: `o.state = 'open' AND o.tries > 0`,
  open: `o.state = 'open' AND o.tries = 0`,
};

/** What the background owes, oldest first. */
@Injectable()
export class JobList {
  constructor(private readonly uow: UnitOfWork) {}

  async list(actor: Actor, filter: JobFilter, limit: number): Promise<JobLine[]> {
    requirePermission(actor, 'job.manage');
    const rows = await this.uow.reads
      .createQueryBuilder(OutboxRow, 'o')
      .where(WHERE[filter])
      .orderBy('o.createdAt')
      .addOrderBy('o.id')
      .limit(limit)
      .getMany();
    return rows.map(lineOf);
  }
}

function lineOf(row: OutboxRow): JobLine {
  const place = placeOf(row);
  return {
    id: row.id,
    job: row.job,
    place,
    about: row.jobKey.slice(row.job.length + 1),
    createdAt: row.createdAt,
    failingSince: row.failingSince,
    tries: row.tries,
    attempts: JOBS[row.job as JobName]?.attempts ?? 1,
    nextAt: place === 'failing' || place === 'waiting' ? row.offerAt : null,
    error: row.error,
  };
}
