import { SetMetadata } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import type { JobCatalog, JobName } from './job-catalog.js';

export const ON_JOB = 'duban:on-job';

/** Marks the one class that handles a job; start-up fails when a name has none, or two. */
export const OnJob = (name: JobName): ClassDecorator => SetMetadata(ON_JOB, name);

/** Another try would end the same way: a person has to decide. */
export class HopelessJobError extends Error {}

/** A handler looks before it acts: the same job may be handed to it twice. */
export interface JobHandler<N extends JobName> {
  handle(payload: JobCatalog[N]): Promise<void>;
  /** After the last try: what waits for this job is told that it will not come, in the transaction that says so. */
  giveUp?(tx: Tx, payload: JobCatalog[N]): Promise<void>;
  /** A person has it repeated after that: what a handler would leave alone by itself is made ready, in that transaction. */
  repeat?(tx: Tx, payload: JobCatalog[N]): Promise<void>;
}
