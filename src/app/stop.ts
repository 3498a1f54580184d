import type { INestApplication, INestApplicationContext } from '@nestjs/common';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../platform/config/config.js';
import { Leaving } from '../platform/http/leaving.js';
import { JobRunner } from '../platform/queue/job-runner.js';

const HAND_BACK_WITHIN_MS = 3_000;

/**
 * Stops in order on Ctrl-C or TERM: says so, answers for a while longer, ends what runs. What takes longer than it may is
 * handed back to the others, and in any case the process ends: nothing is lost, the outbox keeps what is open.
 */
export function stopOnSignals(app: INestApplicationContext, { env }: Config): void {
  let stopping = false;
  const stop = (drainMs: number) => (): void => {
    if (stopping) return;
    stopping = true;
    const longest = drainMs + env.STOP_SECONDS * 1000;
    setTimeout(() => void handBackAndGo(app), longest).unref();
    void leave(app, drainMs).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // Who presses Ctrl-C waits for it, and no balancer looks.
  process.on('SIGINT', stop(0));
  process.on('SIGTERM', stop(isListening(app) ? env.DRAIN_SECONDS * 1000 : 0));
}

/** Lets nobody in any more once it has answered for so long, and ends when all that runs has ended. */
export async function leave(app: INestApplicationContext, drainMs: number): Promise<void> {
  const leaving = app.get(Leaving);
  leaving.begin();
  await wait(drainMs);
  if (isListening(app)) await leaving.closeDoor(app.getHttpServer() as Server);
  await app.close();
}

async function handBackAndGo(app: INestApplicationContext): Promise<void> {
  const late = wait(HAND_BACK_WITHIN_MS, 0);
  await Promise.race([app.get(JobRunner).handBack(), late]).catch(() => 0);
  process.exit(1);
}

const isListening = (app: INestApplicationContext): app is INestApplication => 'getHttpServer' in app;
