import { CommanderError } from 'commander';
import { DomainError } from '../kernel/errors.js';
import { ConfigError } from '../platform/config/config.js';
import { outputOf } from './act.js';
import { UsageError } from './cli-errors.js';
import { EXIT } from './exit-codes.js';
import { createProgram } from './program.js';

/** Runs the command line and returns the exit code; never throws. */
export async function runCli(argv: readonly string[]): Promise<number> {
  // A reader such as `head` may close the pipe before all is written.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const program = createProgram();
  try {
    await program.parseAsync(argv);
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof DomainError) {
      outputOf(program).refuse(error);
      return error instanceof UsageError ? EXIT.usage : EXIT.refused;
    }
    const wrongConfig = error instanceof ConfigError;
    process.stderr.write(`${wrongConfig ? error.message : ((error as Error).stack ?? String(error))}\n`);
    return wrongConfig ? EXIT.configuration : EXIT.refused;
  }
}
