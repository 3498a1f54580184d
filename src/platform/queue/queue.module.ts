import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { BacklogReadModel } from '../outbox/backlog.read-model.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { RoundRepository } from '../outbox/round.repository.js';
import { Announcements } from './announcements.js';
import { JobHandlers } from './handlers.js';
import { JobQueues } from './job-queues.js';
import { JobRunner } from './job-runner.js';
import { JobWorkers } from './job-workers.js';
import { RedisAddress } from './redis-address.js';
import { Relay } from './relay.js';
import { SharedQuotas } from './shared-quotas.js';
import { Ticker } from './ticker.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    OutboxRepository,
    RoundRepository,
    BacklogReadModel,
    JobHandlers,
    JobRunner,
    RedisAddress,
    JobQueues,
    JobWorkers,
    Relay,
    Ticker,
    Announcements,
    SharedQuotas,
  ],
  exports: [
    OutboxRepository,
    RoundRepository,
    BacklogReadModel,
    JobRunner,
    JobHandlers,
    RedisAddress,
    JobQueues,
    JobWorkers,
    Relay,
    Ticker,
    Announcements,
    SharedQuotas,
  ],
})
export class QueueModule {}
