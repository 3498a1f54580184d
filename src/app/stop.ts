import type { INestApplicationContext } from '@nestjs/common';

const LONGEST_STOP_MS = 15_000;

/** Stops in order on Ctrl-C or TERM, and in any case after a while: nothing is lost, the outbox keeps what is open. */
export function stopOnSignals(app: INestApplicationContext): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    void app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
