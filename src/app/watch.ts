import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { OverdueClocks } from '../modules/deadlines/index.js';
import { LiveListeners } from '../modules/live/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { MetricsDoor } from '../platform/watch/metrics-door.js';
import { Probe, type Reading } from '../platform/watch/probe.js';
import { InstallationReadings } from '../platform/watch/readings/installation.js';
import { kept } from '../platform/watch/readings/kept.js';
import { ProcessReadings } from '../platform/watch/readings/process.js';

/** Gathers what this process tells of itself and opens its door for it; `requests` where it answers people. */
export async function openMetrics(
  app: INestApplicationContext,
  { requests }: { requests: boolean },
): Promise<void> {
  const { meter } = app.get(Probe);
  if (!meter) return;
  const readings = app.get(ProcessReadings).all();
  // A worker that is dead tells nothing, so what belongs to all is told by those who answer.
  if (requests) readings.push(...app.get(InstallationReadings).all(), overdue(app), tabs(app));
  for (const reading of readings) meter.add(reading);
  await app.get(MetricsDoor).open();
}

function overdue(app: INestApplicationContext): Reading {
  const clocks = app.get(OverdueClocks, { strict: false });
  const count = kept(() => clocks.count(app.get(UnitOfWork).reads, app.get(Clock).now()));
  return {
    name: 'duban_deadlines_overdue',
    help: 'Clocks that have run out and still run.',
    labels: ['step'],
    read: async () => [...(await count())].map(([step, value]) => ({ value, labels: { step } })),
  };
}

function tabs(app: INestApplicationContext): Reading {
  const listeners = app.get(LiveListeners, { strict: false });
  return {
    name: 'duban_live_connections',
    help: 'Browser tabs that listen at this process.',
    read: () => [{ value: listeners.count }],
  };
}
