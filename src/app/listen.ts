import type { INestApplication } from '@nestjs/common';
import type { Config } from '../platform/config/config.js';

/**
 * How many connections the operating system keeps until this process looks at them; with more it lets them hang or break. Node's
 * 511 are a second of a crowd. Linux gives no more than `net.core.somaxconn`, which is this.
 */
const BACKLOG = 4_096;

/** Opens the door: from here on requests come in. */
export async function listen(app: INestApplication, { env }: Config): Promise<void> {
  const { PORT: port, HOST: host } = env;
  // Nest hands on whatever Node's own `listen` takes.
  await app.listen({ port, host, backlog: BACKLOG } as never);
}
