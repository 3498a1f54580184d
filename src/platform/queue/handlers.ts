import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Tx } from '../database/unit-of-work.js';
import { JOBS, type JobName } from './job-catalog.js';
import { ON_JOB, type JobHandler } from './on-job.js';

/** The handlers of all loaded features, by job name. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  private readonly byName = new Map<JobName, JobHandler<JobName>>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const name = metatype && (Reflect.getMetadata(ON_JOB, metatype) as JobName | undefined);
      if (!name) continue;
      if (this.byName.has(name)) throw new Error(`job ${name} has two handlers`);
      this.byName.set(name, instance as JobHandler<JobName>);
    }
    const missing = (Object.keys(JOBS) as JobName[]).filter((name) => !this.byName.has(name));
    if (missing.length > 0) throw new Error(`no handler for job ${missing.join(', ')}`);
  }

  async run(name: JobName, payload: unknown): Promise<void> {
    const handler = this.byName.get(name);
    if (!handler) throw new Error(`no handler for job ${name}`);
    await handler.handle(payload as never);
  }

  async giveUp(tx: Tx, name: JobName, payload: unknown): Promise<void> {
    await this.byName.get(name)?.giveUp?.(tx, payload as never);
  }

  async repeat(tx: Tx, name: JobName, payload: unknown): Promise<void> {
    await this.byName.get(name)?.repeat?.(tx, payload as never);
  }
}
