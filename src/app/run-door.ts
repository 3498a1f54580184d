import { faultOf, scrub } from '../platform/logging/fault.js';
import { ConfigError, loadConfig, type Config } from '../platform/config/config.js';

const EXIT = { failed: 1, wrongConfiguration: 78 };

const DAMAGED =
  'The database file in DATA_DIR is damaged. Leave it as it is and see docs/operations.md, "The database is damaged".';

const MAIL_SERVER_GONE =
  'Mails left through a mail server before. SMTP_URL is not set now: they will be files in DATA_DIR/mailbox, and reach nobody.';

/** What a person can put right by a setting, told in one sentence. */
const PLAIN: Record<string, (error: NodeJS.ErrnoException & { address?: string; port?: number }) => string> =
  {
    EADDRINUSE: ({ address, port }) =>
      `${address}:${port} is in use already: stop what runs there, or set PORT or METRICS_PORT.`,
    EADDRNOTAVAIL: ({ address }) => `This machine has no address ${address}: set HOST or METRICS_HOST.`,
    EACCES: ({ path, message }) =>
      `No permission: ${path ?? message}. Set DATA_DIR or PORT to what you may use.`,
    SQLITE_CORRUPT: () => DAMAGED,
    SQLITE_NOTADB: () => DAMAGED,
    SQLITE_FULL: () => 'No room on the disk of DATA_DIR: free some, then start again. Nothing is lost.',
    EROFS: ({ path }) => `${path} is read-only: set DATA_DIR to a folder that can be written.`,
  };

/** Runs a door of the program; what a setting can put right is told by name, without a stack. */
export async function runDoor(open: (config: Config) => Promise<void>): Promise<void> {
  // Node itself would print all that hangs on an error, such as the values of a query.
  process.on('uncaughtException', (error) =>
    leave(JSON.stringify({ level: 60, err: faultOf(error), msg: 'ended by a fault' }), EXIT.failed),
  );
  try {
    const config = loadConfig();
    if (config.lostMailServer) process.stderr.write(`${MAIL_SERVER_GONE}\n`);
    await open(config);
    // Not before: a second start that fails would tell commands of settings that nothing runs with.
    config.rememberServed();
  } catch (error) {
    if (error instanceof ConfigError) return leave(error.message, EXIT.wrongConfiguration);
    const { code = '', stack } = error as NodeJS.ErrnoException;
    leave(PLAIN[code]?.(error as NodeJS.ErrnoException) ?? scrub(stack ?? String(error)), EXIT.failed);
  }
}

function leave(message: string, code: number): void {
  process.stderr.write(`${message}\n`, () => process.exit(code));
}
