import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app/app.module.js';
import { Accounts, SYSTEM, type Actor } from '../modules/access/index.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork, type Reads } from '../platform/database/unit-of-work.js';
import { UnknownUserError } from './cli-errors.js';
import type { Output } from './output.js';

/** The open modules, who acts, and where to print. */
export interface Session {
  readonly actor: Actor;
  readonly out: Output;
  readonly reads: Reads;
  get: <T>(type: abstract new (...args: never[]) => T) => T;
}

/** Opens the modules for one command and closes them whatever happens; no queue is opened. */
export async function withSession<T>(
  config: Config,
  out: Output,
  username: string | undefined,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    const { reads } = app.get(UnitOfWork);
    const actor = username === undefined ? SYSTEM : await actorOf(app, reads, username);
    return await work({ actor, out, reads, get: (type) => app.get(type as never, { strict: false }) });
  } finally {
    await app.close();
  }
}

async function actorOf(app: INestApplicationContext, reads: Reads, username: string): Promise<Actor> {
  const account = await app.get(Accounts).byUsername(reads, username);
  if (!account) throw new UnknownUserError({ username });
  return account.actor;
}
