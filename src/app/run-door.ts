import { ConfigError, loadConfig, type Config } from '../platform/config/config.js';

/** Runs a door of the program; a configuration that is wrong is told by name, without a stack. */
export async function runDoor(open: (config: Config) => Promise<void>): Promise<void> {
  try {
    await open(loadConfig());
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : ((error as Error).stack ?? String(error))}\n`,
    );
    process.exit(error instanceof ConfigError ? 78 : 1);
  }
}
