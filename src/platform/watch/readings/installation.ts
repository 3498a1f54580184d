import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { BacklogReadModel } from '../../outbox/backlog.read-model.js';
import { RoundRepository } from '../../outbox/round.repository.js';
import { JobQueues } from '../../queue/job-queues.js';
import { SCHEDULES } from '../../queue/schedules.js';
import type { Reading } from '../probe.js';
import { kept } from './kept.js';

/** What belongs to the whole installation and is the same from whichever process it is asked. */
@Injectable()
export class InstallationReadings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly backlog: BacklogReadModel,
    private readonly rounds: RoundRepository,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
  ) {}

  all(): Reading[] {
    return [...this.ofTheOutbox(), this.ofRounds(), this.ofQueues()];
  }

  private ofTheOutbox(): Reading[] {
    const backlog = kept(() => this.backlog.read(this.uow.reads, this.clock.now()));
    return [
      {
        name: 'duban_outbox_jobs',
        help: 'Jobs that are owed: waiting, failing (tried again), failed (given up, an administrator decides).',
        labels: ['state'],
        read: async () => {
          const { waiting, failing, failed } = await backlog();
          return Object.entries({ waiting, failing, failed }).map(([state, value]) => ({
            value,
            labels: { state },
          }));
        },
      },
      {
        name: 'duban_outbox_oldest_seconds',
        help: 'Age of the oldest job that is due and not done.',
        read: async () => [{ value: (await backlog()).oldestSeconds }],
      },
      {
        name: 'duban_mail_waiting',
        help: 'Mails that are to leave.',
        read: async () => [{ value: (await backlog()).mailsWaiting }],
      },
      {
        name: 'duban_mail_failing_seconds',
        help: 'Since when mail has been failing; 0 when it goes well.',
        read: async () => [{ value: (await backlog()).mailsFailingSeconds }],
      },
    ];
  }

  private ofRounds(): Reading {
    const last = kept(() =>
      Promise.all(
        SCHEDULES.map(async ({ job }) => ({ job, at: await this.rounds.lastDoneAt(this.uow.reads, job) })),
      ),
    );
    return {
      name: 'duban_round_last_success_timestamp_seconds',
      help: 'When each scheduled round was last done; one that never was is not told.',
      labels: ['job'],
      read: async () =>
        (await last()).flatMap(({ job, at }) =>
          at ? [{ value: Date.parse(at) / 1000, labels: { job } }] : [],
        ),
    };
  }

  private ofQueues(): Reading {
    const depths = kept(() => this.queues.depths());
    return {
      name: 'duban_queue_jobs',
      help: 'Jobs that lie in Redis; what is owed is in the outbox.',
      labels: ['queue', 'state'],
      read: async () =>
        (await depths()).map(({ queue, state, count }) => ({ value: count, labels: { queue, state } })),
    };
  }
}
